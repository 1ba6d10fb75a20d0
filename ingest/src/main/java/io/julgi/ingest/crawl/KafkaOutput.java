package io.julgi.ingest.crawl;

import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.Rejected;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * Articles go to Kafka. A publisher that failed once refuses to go on, so after a failure the next
 * article connects anew: Kafka may be away for a while.
 */
public final class KafkaOutput implements ArticleOutput, AutoCloseable {
    private final Supplier<ArticlePublisher> connect;
    private Optional<ArticlePublisher> connected = Optional.empty();

    /** Connects when the first article comes. */
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

    /** Disconnects. Everything that was published is safe already. */
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

    /** Others may use it at this moment; their articles fail and are tried again. */
    private synchronized void disconnect(ArticlePublisher failed, KafkaException why) {
        if (connected.filter(current -> current.equals(failed)).isEmpty()) {
            return;
        }
        connected = Optional.empty();
        try {
            failed.close();
        } catch (KafkaException e) {
            // Says once more what the first failure said.
            why.addSuppressed(e);
        }
    }
}
