package io.julgi.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleTopics;
import io.julgi.jobs.demo.BundledArticles;
import io.julgi.jobs.local.LocalServers;
import io.julgi.jobs.local.RunningServers;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.crawl.SourceHealthStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo that crawls its newspaper, killed without warning in the middle of the backfill. */
class CrawledDemoIT {
    /** Pages under way when it is killed may be fetched again. */
    private static final int UNDER_WAY = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long FIRST = 20;

    private static final List<String> QUICK =
            List.of("--set", "queries=태풍", "--set", "lda.iterations=50");

    @TempDir private Path folder;

    @Test
    void losesNothingAndFetchesNothingTwiceWhenItIsKilledAndStartedAgain() throws Exception {
        Path data = folder.resolve("data");
        List<Article> bundled = BundledArticles.read(Clock.systemUTC());
        try (DemoProcess demo = DemoProcess.start(data, QUICK)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions() // until the server is there, and then the topic
                    .until(() -> articlesOnKafka(data) > FIRST);
            demo.kill();
        }
        long afterSecondStart;
        try (DemoProcess demo = DemoProcess.start(data, QUICK)) {
            demo.awaitLine("Open ");
            afterSecondStart = articlesOnKafka(data);
            demo.kill();
        }
        assertThat(afterSecondStart)
                .isBetween((long) bundled.size(), (long) bundled.size() + UNDER_WAY);

        try (DemoProcess demo = DemoProcess.start(data, QUICK)) {
            demo.awaitLine("Open ");
            assertThat(articlesOnKafka(data)).isEqualTo(afterSecondStart);
            demo.kill();
        }
        assertAllAreStoredOnce(data, bundled);
    }

    private static void assertAllAreStoredOnce(Path data, List<Article> bundled) throws Exception {
        try (LocalServers servers = LocalServers.start(data);
                Store store = Store.open(new StoreSettings(servers.running().mongo(), "julgi"))) {
            assertThat(store.articles().count()).isEqualTo(bundled.size());
            Set<String> titles =
                    store.articles().matching(List.of("태풍"), bundled.size()).stream()
                            .map(stored -> stored.title())
                            .collect(Collectors.toSet());
            assertThat(titles).hasSizeGreaterThan(30);
            assertThat(bundled.stream().map(Article::title).toList()).containsAll(titles);
            assertThat(store.articles().matching(List.of("태풍"), bundled.size()))
                    .allSatisfy(stored -> assertThat(stored.summary()).isNotEmpty());
            assertThat(new SourceHealthStore(store).sources())
                    .extracting(source -> source.outlet())
                    .contains("saebyeok", "bada", "deulnyeok", "julgi", "hangang", "namdo");
            assertThat(store.builds().published()).isPresent();
        }
    }

    private static long articlesOnKafka(Path data) throws Exception {
        String kafka = RunningServers.read(data).orElseThrow().kafka();
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            Map<TopicPartition, OffsetSpec> latest =
                    admin
                            .describeTopics(List.of(ArticleTopics.ARTICLES))
                            .allTopicNames()
                            .get()
                            .get(ArticleTopics.ARTICLES)
                            .partitions()
                            .stream()
                            .map(
                                    info ->
                                            new TopicPartition(
                                                    ArticleTopics.ARTICLES, info.partition()))
                            .collect(
                                    Collectors.toMap(
                                            partition -> partition, any -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }
}
