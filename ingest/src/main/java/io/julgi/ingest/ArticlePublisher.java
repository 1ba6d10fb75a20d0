package io.julgi.ingest;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends articles and rejected lines to Kafka. Every record is acknowledged by all replicas and
 * written once. Records are sent in the background; a failure there is thrown by the next call, so
 * an article is stored once a {@link #flush()} after it has returned. Thread-safe.
 */
public final class ArticlePublisher implements AutoCloseable {
    private final Producer<String, String> producer;
    private final ArticleJson json;
    private final AtomicReference<KafkaException> failure = new AtomicReference<>();

    /** Connects to Kafka, where {@link ArticleTopics#create} has made the topics. */
    public ArticlePublisher(KafkaSettings settings, ArticleJson json) {
        this(
                new KafkaProducer<>(
                        configuration(settings), new StringSerializer(), new StringSerializer()),
                json);
    }

    /** Sends through this producer, which is closed with the publisher. */
    public ArticlePublisher(Producer<String, String> producer, ArticleJson json) {
        this.producer = producer;
        this.json = json;
    }

    /**
     * Sends the article, keyed by its id: all versions of one article keep their order.
     *
     * @throws KafkaException when this or an earlier record could not be sent
     */
    public void publish(Article article) {
        send(
                new ProducerRecord<>(ArticleTopics.ARTICLES, article.id(), json.write(article)),
                "article " + article.id());
    }

    /**
     * Sends a rejected line with its reason.
     *
     * @throws KafkaException when this or an earlier record could not be sent
     */
    public void reject(Rejected rejected) {
        send(
                new ProducerRecord<>(ArticleTopics.REJECTED, null, json.writeRejected(rejected)),
                "rejected line " + rejected.source() + ":" + rejected.line());
    }

    /**
     * Returns when all records sent so far are stored.
     *
     * @throws KafkaException when a record could not be sent
     */
    public void flush() {
        producer.flush();
        throwFailure();
    }

    /**
     * Flushes and disconnects.
     *
     * @throws KafkaException when a record could not be sent
     */
    @Override
    public void close() {
        producer.close();
        throwFailure();
    }

    /** The callback sees every failure, so the future is of no use. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<String, String> record, String name) {
        throwFailure();
        producer.send(
                record,
                (metadata, error) -> {
                    if (error != null) {
                        failure.compareAndSet(
                                null,
                                new KafkaException(
                                        "Kafka did not take " + name + ": " + error.getMessage(),
                                        error));
                    }
                });
    }

    /** A failure is thrown by every later call: after it, nobody knows what else was lost. */
    private void throwFailure() {
        KafkaException first = failure.get();
        if (first != null) {
            throw new KafkaException(first.getMessage(), first);
        }
    }

    private static Map<String, Object> configuration(KafkaSettings settings) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrap(),
                ProducerConfig.CLIENT_ID_CONFIG,
                "julgi-articles",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                // Of the fast ones, the one that also runs without native code.
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 17,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                30_000);
    }
}
