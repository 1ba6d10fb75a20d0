package io.julgi.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticleTopics;
import io.julgi.jobs.local.LocalServers;
import io.julgi.jobs.local.RunningServers;
import io.julgi.sink.Build;
import io.julgi.sink.Publication;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo in a process of its own that is killed without warning. */
class KilledDemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FIRST = 2_000;
    private static final int MORE = 500;

    @TempDir private Path folder;

    @Test
    void losesNoArticleAndNoPublishedTimelineWhenItIsKilled() throws Exception {
        Path data = folder.resolve("data");
        Path first = file("first.jsonl", 0, FIRST);
        Path second = file("second.jsonl", FIRST, FIRST + MORE);

        try (DemoProcess demo = start(data, first)) {
            awaitFirstArticlesOnKafka(data);
            demo.kill();
        }
        try (DemoProcess demo = start(data, first)) {
            demo.awaitLine("Open ");
            demo.kill();
        }
        Publication published = wholeBuild(data, FIRST);

        // With so many sweeps that it cannot be done before the kill.
        try (DemoProcess demo = start(data, second, "lda.tolerance=0", "lda.iterations=5000")) {
            demo.awaitLine("Building the timelines");
            demo.kill();
        }
        assertThat(wholeBuild(data, FIRST + MORE)).isEqualTo(published);

        try (DemoProcess demo = start(data, second)) {
            demo.awaitLine("Open ");
            demo.kill();
        }
        Publication next = wholeBuild(data, FIRST + MORE);
        assertThat(next.build()).isGreaterThan(published.build());
        assertThat(next.previous()).isEqualTo(published.build());
    }

    /**
     * What is there after a kill: each article once, and a published build with all its timelines.
     */
    private static Publication wholeBuild(Path data, int articles) throws IOException {
        try (LocalServers servers = LocalServers.start(data);
                Store store = Store.open(new StoreSettings(servers.running().mongo(), "julgi"))) {
            assertThat(store.articles().count()).isEqualTo(articles);
            Publication published = store.builds().published().orElseThrow();
            Build build = store.builds().find(published.build()).orElseThrow();
            assertThat(build.finishedAt()).isNotNull();
            for (String query : List.of("태풍", "금리")) {
                assertThat(store.timelines().find(build.id(), query))
                        .hasValueSatisfying(
                                timeline ->
                                        assertThat(timeline.articles())
                                                .isEqualTo((int) build.articles() / 2));
            }
            return published;
        }
    }

    private static DemoProcess start(Path data, Path input) throws IOException {
        return start(data, input, "lda.iterations=50");
    }

    private static DemoProcess start(Path data, Path input, String... settings) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--input", input.toString(), "--set", "queries=태풍,금리"));
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        return DemoProcess.start(data, arguments);
    }

    private static void awaitFirstArticlesOnKafka(Path data) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions() // until the server is there, and then the topic
                .until(() -> articlesOnKafka(RunningServers.read(data).orElseThrow().kafka()) > 0);
    }

    private static long articlesOnKafka(String kafka) throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            TopicPartition partition = new TopicPartition(ArticleTopics.ARTICLES, 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private Path file(String name, int from, int to) throws IOException {
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        return Files.write(
                folder.resolve(name),
                IntStream.range(from, to).mapToObj(i -> json.write(article(i))).toList());
    }

    private static Article article(int number) {
        List<String> titles =
                List.of("태풍 북상 제주 항공편 결항", "태풍 침수 피해 마을 복구", "금리 동결 한국은행 총재 회견", "금리 인상 가계 대출 부담");
        return new Article(
                "killed-" + number,
                "줄기일보",
                number % 4 < 2 ? "사회" : "경제",
                titles.get(number % titles.size()) + " " + number,
                "",
                "",
                Instant.parse("2025-03-01T00:00:00Z").plusSeconds(number * 600L));
    }
}
