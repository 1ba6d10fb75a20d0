package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final String TOPIC = "headlines";
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @TempDir private Path folder;

    @Test
    void keepsWhatItAcknowledgedWhenItsProcessIsKilled() throws Exception {
        List<String> sent = headlines(0, 500);
        try (ChildProcess child = ChildProcess.start(KafkaProcess.class, folder)) {
            String bootstrap = child.line();
            createTopic(bootstrap);
            send(bootstrap, sent);
            child.kill();
        }
        try (EmbeddedKafka again = EmbeddedKafka.start(folder)) {
            assertThat(receive(again.bootstrap(), sent.size())).containsExactlyElementsOf(sent);
        }
    }

    @Test
    void goesOnWhereItStoppedThoughItsPortsAreNew() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(folder)) {
            createTopic(first.bootstrap());
            send(first.bootstrap(), headlines(0, 10));
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(folder)) {
            send(second.bootstrap(), headlines(10, 20));
            assertThat(receive(second.bootstrap(), 20)).containsExactlyElementsOf(headlines(0, 20));
        }
    }

    @Test
    void makesNoTopicOutOfAMisspeltName() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder);
                KafkaProducer<String, String> producer =
                        producer(kafka.bootstrap(), Map.of("max.block.ms", 500))) {
            // Within half a second a busy machine may not have asked the broker yet.
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThatThrownBy(() -> send(producer, "headlnies"))
                                            .hasRootCauseInstanceOf(
                                                    UnknownTopicOrPartitionException.class)
                                            .hasMessageContaining("headlnies"));
        }
    }

    @Test
    void saysWhichFolderItCannotUse() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedKafka.start(file)).hasMessageContaining(file.toString());
    }

    private static void send(KafkaProducer<String, String> producer, String topic)
            throws Exception {
        producer.send(new ProducerRecord<>(topic, "x")).get();
    }

    private static List<String> headlines(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "속보 " + number).toList();
    }

    private static void createTopic(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(String bootstrap, List<String> lines) throws Exception {
        try (KafkaProducer<String, String> producer = producer(bootstrap, Map.of("acks", "all"))) {
            List<Future<RecordMetadata>> replies = new ArrayList<>();
            for (String line : lines) {
                replies.add(producer.send(new ProducerRecord<>(TOPIC, line)));
            }
            for (Future<RecordMetadata> reply : replies) {
                reply.get();
            }
        }
    }

    private static KafkaProducer<String, String> producer(
            String bootstrap, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", bootstrap);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Reads through a consumer group, so that the coordinator's own topic has to work, too. */
    private static List<String> receive(String bootstrap, int count) {
        List<String> received = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", bootstrap,
                                "group.id", "readers",
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Instant deadline = Instant.now().plus(PATIENCE);
            while (received.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> received.add(record.value()));
            }
        }
        return received;
    }
}
