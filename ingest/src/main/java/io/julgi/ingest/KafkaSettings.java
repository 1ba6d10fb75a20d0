package io.julgi.ingest;

import java.io.Serializable;

/**
 * The address of Kafka and the number of partitions of its topics.
 *
 * @param bootstrap one or more {@code host:port}, with commas between them
 * @param partitions how many partitions a topic gets when it is created; an existing topic keeps
 *     its own
 */
public record KafkaSettings(String bootstrap, int partitions) implements Serializable {
    public KafkaSettings {
        if (bootstrap == null || bootstrap.isBlank()) {
            throw new IllegalArgumentException(
                    "kafka.bootstrap is empty; expected host:port, as localhost:9092");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "kafka.partitions is " + partitions + "; expected at least 1");
        }
    }
}
