package io.julgi.jobs.local;

import io.julgi.sink.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An embedded MongoDB in a JVM of its own; prints its address and runs until it is killed. */
final class MongoProcess {
    private MongoProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(EmbeddedMongo.start(Path.of(arguments[0])).uri());
        new CountDownLatch(1).await();
    }
}
