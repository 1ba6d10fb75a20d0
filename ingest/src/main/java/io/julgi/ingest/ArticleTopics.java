package io.julgi.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the Kafka topics of articles and rejected lines. */
public final class ArticleTopics {
    /**
     * Articles as {@link ArticleJson} writes them, keyed by article id, without retention limit.
     */
    public static final String ARTICLES = "articles";

    /** Lines that could not become an article, with the reason. */
    public static final String REJECTED = "articles.rejected";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private ArticleTopics() {}

    /**
     * Creates the missing topics and returns when all of them accept records. Two processes may do
     * so at the same time.
     *
     * @throws KafkaException when Kafka does not answer within half a minute or refuses
     */
    public static void create(KafkaSettings settings) {
        Map<String, Object> configuration =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrap(),
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        Math.toIntExact(PATIENCE.toMillis()));
        try (Admin admin = Admin.create(configuration)) {
            create(admin, settings.partitions());
        } catch (KafkaException e) {
            throw new KafkaException(
                    "Topics could not be prepared on Kafka at "
                            + settings.bootstrap()
                            + ": "
                            + firstCause(e)
                            + "; is Kafka running there?",
                    e);
        }
    }

    /**
     * Like {@link #create(KafkaSettings)}, over an open connection.
     *
     * @throws KafkaException as {@link #create(KafkaSettings)}
     */
    public static void create(Admin admin, int partitions) {
        // Replication is the broker's default: one broker at home, three in a cluster.
        NewTopic articles =
                new NewTopic(ARTICLES, Optional.of(partitions), Optional.empty())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        NewTopic rejected = new NewTopic(REJECTED, Optional.of(partitions), Optional.empty());
        admin.createTopics(List.of(articles, rejected))
                .values()
                .forEach(ArticleTopics::createdByAnyone);
        awaitLeaders(admin);
    }

    /** The outermost message only says that something failed, and the innermost may say nothing. */
    private static String firstCause(Throwable thrown) {
        String told = thrown.toString();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            told = cause.getMessage() == null ? told : cause.getMessage();
        }
        return told;
    }

    private static void createdByAnyone(String topic, KafkaFuture<Void> creation) {
        answer(creation, TopicExistsException.class);
    }

    /** A topic that was just created may still be unknown to the broker that is asked next. */
    private static void awaitLeaders(Admin admin) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!haveLeaders(admin)) {
            if (Instant.now().isAfter(deadline)) {
                throw new KafkaException(
                        "The topics "
                                + ARTICLES
                                + " and "
                                + REJECTED
                                + " had no leader after "
                                + PATIENCE.toSeconds()
                                + " s; are all brokers up?");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean haveLeaders(Admin admin) {
        return answer(
                        admin.describeTopics(List.of(ARTICLES, REJECTED)).allTopicNames(),
                        UnknownTopicOrPartitionException.class)
                .map(Map::values)
                .map(topics -> topics.stream().allMatch(ArticleTopics::hasLeaders))
                .orElse(false);
    }

    private static boolean hasLeaders(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    }

    /** Kafka's answer; empty when it is the expected complaint. */
    private static <T> Optional<T> answer(
            KafkaFuture<T> future, Class<? extends Exception> expected) {
        try {
            return Optional.ofNullable(future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw new KafkaException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no answer after " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for an answer", e);
        }
    }
}
