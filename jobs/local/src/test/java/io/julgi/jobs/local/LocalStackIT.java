package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.jobs.rebuild.RebuildException;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.QueryReader;
import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.EntryArticle;
import io.julgi.topics.timeline.Timeline;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Kafka to stored timelines over the real protocols, in one JVM. */
class LocalStackIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Instant FIRST_REBUILD = Instant.parse("2026-01-01T19:00:00Z");
    private static final Instant SECOND_REBUILD = Instant.parse("2026-01-02T19:00:00Z");

    private static final List<String> PLACES =
            List.of("서울", "부산", "대구", "인천", "광주", "대전", "울산", "제주", "춘천", "전주");

    @TempDir Path data;

    @Test
    void bringsArticlesFromKafkaToAPublishedTimelineAndGoesOnAfterARestart() throws Exception {
        List<Article> storms = storms();
        try (LocalStack stack = LocalStack.start(data, settings())) {
            publish(stack, storms);
            publish(stack, storms.subList(0, 10)); // repeats
            stack.awaitStored(PATIENCE);
            try (Store store = Store.open(stack.settings().store())) {
                assertThat(store.articles().count()).isEqualTo(storms.size());
                assertThat(store.articles().find("storm-0").orElseThrow().tokens())
                        .contains("태풍", "피해");
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> !store.windows().latest(WindowCorpus.ALL_NEWS, 10).isEmpty());
                Awaitility.await("provisional topics of September, which nothing has ended")
                        .atMost(PATIENCE)
                        .until(() -> september(store).filter(TopicWindow::open).isPresent());
                assertThat(september(store).orElseThrow().topics()).isNotEmpty();

                Build first = stack.rebuild(FIRST_REBUILD);

                assertThat(first.articles()).isEqualTo(storms.size());
                assertThat(store.builds().published().orElseThrow().build()).isEqualTo(first.id());
                String query = new QueryReader().read("태풍").text();
                assertEntriesHoldTheirOwnArticles(
                        store.timelines().find(first.id(), query).orElseThrow());
            }
        }
        try (LocalStack stack = LocalStack.start(data, settings())) {
            publish(stack, List.of(storm("later", LocalDate.of(2025, 12, 1))));
            stack.awaitStored(PATIENCE);
            try (Store store = Store.open(stack.settings().store())) {
                assertThat(store.articles().count()).isEqualTo(storms.size() + 1);
                Awaitility.await("September has ended")
                        .atMost(PATIENCE)
                        .until(() -> september(store).filter(TopicWindow::open).isEmpty());
                assertThat(store.builds().published()).isPresent();

                Build second = stack.rebuild(SECOND_REBUILD);

                assertThat(second.articles()).isEqualTo(storms.size() + 1);
                assertThat(store.builds().published().orElseThrow().previous())
                        .isEqualTo("20260101T190000Z");
            }
        }
    }

    @Test
    void refusesToRebuildNothing() throws Exception {
        try (LocalStack stack = LocalStack.start(data, settings())) {
            assertThatThrownBy(() -> stack.rebuild(FIRST_REBUILD))
                    .isInstanceOf(RebuildException.class)
                    .hasMessageContaining("No articles are stored");
        }
    }

    private static void assertEntriesHoldTheirOwnArticles(Timeline timeline) {
        assertThat(timeline.entries()).isNotEmpty();
        for (Entry entry : timeline.entries()) {
            assertThat(entry.articles()).isNotEmpty();
            assertThat(entry.articles())
                    .extracting(EntryArticle::publishedAt)
                    .allSatisfy(
                            publishedAt ->
                                    assertThat(NewsCalendar.dayOf(publishedAt))
                                            .isBetween(entry.from(), entry.to()));
            assertThat(entry.keywords()).isNotEmpty().doesNotContain("태풍");
        }
    }

    private static Optional<TopicWindow> september(Store store) {
        return store.windows()
                .find(WindowCorpus.ALL_NEWS, NewsCalendar.startOf(LocalDate.of(2025, 9, 1)));
    }

    private static JobSettings settings() {
        return JobSettings.fromArguments(
                new String[] {
                    "window.size=month",
                    "window.minArticles=10",
                    "lda.iterations=100",
                    "queries=태풍",
                    "stream.provisionalTopics=1s",
                    "window.idleness=3s",
                    "stream.checkpointInterval=500ms"
                });
    }

    private static void publish(LocalStack stack, List<Article> articles) {
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        try (ArticlePublisher publisher = new ArticlePublisher(stack.settings().kafka(), json)) {
            articles.forEach(publisher::publish);
        }
    }

    /** Two storms: one brings floods in July, one an airport to a halt in September. */
    private static List<Article> storms() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add(
                    article(
                            "storm-" + i,
                            (i % 2 == 0 ? "태풍 침수 피해 복구 예산 " : "태풍 침수 주민 대피 복구 ")
                                    + PLACES.get(i % 10),
                            LocalDate.of(2025, 7, 1 + i % 10)));
            articles.add(
                    article(
                            "airport-" + i,
                            (i % 2 == 0 ? "태풍 북상 공항 항공기 결항 " : "태풍 공항 승객 결항 혼잡 ")
                                    + PLACES.get(i % 10),
                            LocalDate.of(2025, 9, 10 + i % 5)));
        }
        // Other news every day, against which those of the storms stand out.
        for (int i = 0; i < 276; i++) {
            articles.add(
                    article(
                            "other-" + i,
                            "기준금리 동결 논의 " + PLACES.get(i % 10),
                            LocalDate.of(2025, 7, 1).plusDays(i / 3)));
        }
        return articles;
    }

    private static Article storm(String id, LocalDate day) {
        return article(id, "태풍 피해 복구 완료", day);
    }

    private static Article article(String id, String title, LocalDate day) {
        return new Article(
                id, "줄기일보", "사회", title, "", "", NewsCalendar.startOf(day).plusSeconds(32_400));
    }
}
