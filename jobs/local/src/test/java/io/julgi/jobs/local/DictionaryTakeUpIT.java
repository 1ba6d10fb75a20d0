package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.QueryReader;
import io.julgi.nlp.TextPipeline;
import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.DictionaryVersion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A term is accepted while the stream runs: Kafka, MongoDB and Flink in one JVM. */
class DictionaryTakeUpIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant REBUILD = Instant.parse("2026-01-02T19:00:00Z");
    private static final String TERM = "폴라베리";

    @TempDir Path data;

    @Test
    void laterArticlesHaveTheNewTermWithoutARestartAndTheRebuildGivesItToTheOthers()
            throws Exception {
        DictionaryVersion accepted;
        try (LocalStack stack = LocalStack.start(data, settings());
                Store store = Store.open(stack.settings().store())) {
            publish(stack, article("early", 0));
            stack.awaitStored(PATIENCE);
            Article early = store.articles().find("early").orElseThrow();
            assertThat(early.tokens()).doesNotContain(TERM);
            assertThat(early.dictionary()).isEqualTo(DictionaryVersion.bundled().id());

            accepted = store.dictionary().accept(List.of(TERM), FIRST_DAY);

            Article later = firstArticleWith(accepted, stack, store);
            assertThat(later.tokens()).containsExactly(TERM, "출시");
            assertThat(store.articles().find("early")).contains(early);

            Build build = stack.rebuild(REBUILD);

            assertThat(build.dictionary()).isEqualTo(accepted.id());
            assertThat(store.articles().find("early").orElseThrow().tokens())
                    .containsExactly(TERM, "출시");
            QueryReader reader = TextPipeline.standard().with(accepted.dictionary()).queries();
            assertThat(store.articles().matching(reader.read(TERM).tokens(), 10_000))
                    .hasSize((int) store.articles().count());
        }
        try (LocalStack stack = LocalStack.start(data, settings());
                Store store = Store.open(stack.settings().store())) {
            publish(stack, article("after-the-restart", 1));
            stack.awaitStored(PATIENCE);
            assertThat(store.articles().find("after-the-restart").orElseThrow().dictionary())
                    .isEqualTo(accepted.id());
        }
    }

    /** Articles keep coming in, as they do; at some moment the stream has the new version. */
    private static Article firstArticleWith(
            DictionaryVersion version, LocalStack stack, Store store) {
        AtomicInteger number = new AtomicInteger();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> {
                            publish(stack, article("later-" + number.get(), number.get()));
                            stack.awaitStored(PATIENCE);
                            return store.articles()
                                    .find("later-" + number.getAndIncrement())
                                    .orElseThrow();
                        },
                        article -> article.dictionary().equals(version.id()));
    }

    private static JobSettings settings() {
        return JobSettings.fromArguments(
                "window.size=month",
                "lda.iterations=20",
                "queries=" + TERM,
                "stream.checkpointInterval=300ms",
                "stream.dictionaryPoll=300ms");
    }

    private static void publish(LocalStack stack, Article article) {
        try (ArticlePublisher publisher =
                new ArticlePublisher(
                        stack.settings().kafka(), new ArticleJson(Clock.systemUTC()))) {
            publisher.publish(article);
        }
    }

    private static Article article(String id, int minute) {
        return new Article(
                id, "줄기일보", "경제", TERM + " 출시", "", "", FIRST_DAY.plusSeconds(60L * minute));
    }
}
