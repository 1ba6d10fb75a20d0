package io.julgi.ingest.crawl;

import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.Rejected;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes articles to Kafka. A publisher that has failed once refuses further records, so the
 * next article after a failure opens a new connection; Kafka may be down for a while.
 */
public final class KafkaOutput implements ArticleOutput, AutoCloseable {
    private final Supplier<ArticlePublisher> connect;
    private Optional<ArticlePublisher> connected = Optional.empty();

    /** An output that connects with its first article. */
    public KafkaOutput(Supplier<ArticlePublisher> connect) {
        this.connect = connect;
    }

    @Override
    public void publish(CrawledArticle article) {
        send(publisher -> publisher.publish(article.article()));
    }

    @Override
    public void reject(Rejected rejected) {
        send(publisher -> publisher.reject(rejected));
    }

    /** Disconnects. Everything published is stored already. */
    @Override
    public synchronized void close() {
        Optional<ArticlePublisher> last = connected;
        connected = Optional.empty();
        last.ifPresent(ArticlePublisher::close);
    }

    private void send(Consumer<ArticlePublisher> message) {
        ArticlePublisher publisher = publisher();
        try {
            message.accept(publisher);
            publisher.flush();
        } catch (KafkaException e) {
            disconnect(publisher, e);
            throw e;
        }
    }

    private synchronized ArticlePublisher publisher() {
        if (connected.isEmpty()) {
            connected = Optional.of(connect.get());
        }
        return connected.get();
    }

    /** Other threads may be using it; their articles fail and are retried. */
    private synchronized void disconnect(ArticlePublisher failed, KafkaException why) {
        if (connected.filter(current -> current.equals(failed)).isEmpty()) {
            return;
        }
        connected = Optional.empty();
        try {
            failed.close();
        } catch (KafkaException e) {
            // Repeats the first failure.
            why.addSuppressed(e);
        }
    }
}
