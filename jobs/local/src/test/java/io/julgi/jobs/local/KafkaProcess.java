package io.julgi.jobs.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An embedded Kafka in a JVM of its own; prints its address and runs until it is killed. */
final class KafkaProcess {
    private KafkaProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(EmbeddedKafka.start(Path.of(arguments[0])).bootstrap());
        new CountDownLatch(1).await();
    }
}
