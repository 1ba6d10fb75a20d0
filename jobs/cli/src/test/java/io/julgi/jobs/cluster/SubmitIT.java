package io.julgi.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.ArticleTopics;
import io.julgi.ingest.KafkaSettings;
import io.julgi.ingest.file.FileForm;
import io.julgi.ingest.file.ImportArticles;
import io.julgi.jobs.cli.Julgi;
import io.julgi.jobs.local.EmbeddedKafka;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.nlp.clean.TextCleaner;
import io.julgi.nlp.nouns.NounTokenizer;
import io.julgi.sink.Store;
import io.julgi.sink.embedded.EmbeddedMongo;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cluster jar on a cluster that knows Flink only; Kafka and MongoDB are reached over their real
 * protocols.
 */
class SubmitIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String QUERY = "태풍";

    @TempDir static Path folder;

    private static EmbeddedKafka kafka;
    private static EmbeddedMongo mongo;
    private static StandaloneCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        mongo = EmbeddedMongo.inMemory();
        cluster = StandaloneCluster.start("submit-it", 4);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (mongo != null) {
            mongo.close();
        }
    }

    @Test
    void streamsAndRebuildsOnACluster() throws Exception {
        JobSettings settings = settings("main", "queries=" + QUERY, "window.size=month");
        long imported = importDemo(settings.kafka());
        FlinkCluster flink = new FlinkCluster(cluster.address());

        String stream = Submit.stream(to(settings), line -> {});

        try (Store store = Store.open(settings.store())) {
            awaitArticles(store, imported);
            await("windows of all news")
                    .atMost(PATIENCE)
                    .until(() -> store.windows().latest(WindowCorpus.ALL_NEWS, 20).size() >= 11);
            assertThat(store.threads().latest(WindowCorpus.ALL_NEWS, 5)).isNotEmpty();

            List<String> told = new ArrayList<>();
            JobProgress rebuild = Submit.rebuild(to(settings), told::add);

            assertThat(rebuild.state()).isEqualTo(JobStatus.FINISHED);
            assertThat(told).anyMatch(line -> line.contains("FINISHED"));
            String build = store.builds().published().orElseThrow().build();
            assertThat(store.builds().find(build).orElseThrow().articles()).isEqualTo(imported);
            for (Level level : Level.values()) {
                Timeline timeline = store.timelines().find(build, QUERY, level).orElseThrow();
                assertThat(timeline.entries()).isNotEmpty();
            }

            String savepoint = flink.stop(stream, folder.resolve("savepoints").toUri().toString());
            publish(settings.kafka(), oneMore());
            String next = Submit.stream(to(settings).from(savepoint), line -> {});
            awaitArticles(store, imported + 1);
            flink.cancel(next);
        }
        assertThat(cluster.uploads()).isEmpty();
    }

    /** A cron of our own is nothing that the cluster's jar could read. */
    @Test
    void theScheduleRebuildsOnTheCluster() throws Exception {
        JobSettings settings = settings("scheduled", "queries=" + QUERY);
        try (Store store = Store.open(settings.store())) {
            store.createIndexes();
            store.articles().write(List.of(tokenized(oneMore())));
            StringWriter err = new StringWriter();
            Thread schedule =
                    new Thread(
                            () ->
                                    Julgi.run(
                                            new PrintWriter(err, true),
                                            new PrintWriter(err, true),
                                            "schedule",
                                            "--cluster=" + cluster.address(),
                                            "--cron=30 5 * * *",
                                            "--mongo=" + mongo.uri(),
                                            "--set=mongo.database=scheduled",
                                            "--set=queries=" + QUERY));
            schedule.start();
            try {
                await("the first build")
                        .atMost(PATIENCE)
                        .until(
                                () ->
                                        store.builds().published().isPresent()
                                                || err.toString().contains("failed"));
                assertThat(err.toString()).doesNotContain("failed");
            } finally {
                schedule.interrupt();
                schedule.join();
            }
        }
    }

    /** Each that is left keeps Nori's 20 MB outside the heap; a dozen end a TaskManager. */
    @Test
    void rebuildsLeaveNoClassLoaderBehind() throws Exception {
        JobSettings settings = settings("loaders", "queries=" + QUERY);
        try (Store store = Store.open(settings.store())) {
            store.createIndexes();
            store.articles().write(List.of(tokenized(oneMore())));
        }
        for (int rebuild = 0; rebuild < 4; rebuild++) {
            Submit.rebuild(to(settings), line -> {});
        }
        await("job class loaders of ended jobs, but for those that others of this test hold")
                .atMost(Duration.ofMinutes(1))
                .until(() -> cluster.jobClassLoaders() <= 2);
    }

    @Test
    void tellsEverySettingThatIsWrong() {
        Submission submission =
                new Submission(
                        cluster.address(),
                        ClusterJar.find(),
                        List.of("window.size=fortnight", "lda.iteration=5"),
                        0,
                        Optional.empty());
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> Submit.stream(submission, line -> {}))
                .withMessageContaining("refused to run 'stream'")
                .withMessageContaining("fortnight")
                .withMessageContaining("lda.iterations");
    }

    /** Whoever runs the jar with {@code flink run}, too, sees this. */
    @Test
    void tellsHowTheJarIsUsed() throws Exception {
        FlinkCluster flink = new FlinkCluster(cluster.address());
        String jar = flink.upload(ClusterJar.find());
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> flink.run(jar, List.of("serve"), 0, Optional.empty()))
                .withMessageContaining("'serve' is no job; expected stream or rebuild.")
                .withMessageContaining("Usage: flink run JAR stream|rebuild [key=value ...]");
        flink.deleteJar(jar);
    }

    @Test
    void tellsThatThereIsNothingToRebuild() {
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> Submit.rebuild(to(settings("empty")), line -> {}))
                .withMessageContaining("refused to run 'rebuild'")
                .withMessageContaining("No articles are stored in database empty");
    }

    @Test
    void tellsWhyARebuildFailed() {
        JobSettings settings = settings("unmatched", "queries=없는낱말");
        try (Store store = Store.open(settings.store())) {
            store.createIndexes();
            store.articles().write(List.of(tokenized(oneMore())));

            assertThatExceptionOfType(ClusterException.class)
                    .isThrownBy(() -> Submit.rebuild(to(settings), line -> {}))
                    .withMessageContaining("failed: Build ")
                    .withMessageContaining("none of its tracked queries has an article");
            assertThat(store.builds().published()).isEmpty();
        }
    }

    @Test
    void tellsThatTheStoreIsAway() {
        JobSettings settings =
                settings("away").withMongo("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=300");
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> Submit.rebuild(to(settings), line -> {}))
                .withMessageContaining("refused to run 'rebuild'")
                .withMessageContaining("127.0.0.1:1");
    }

    @Test
    void tellsThatTheClusterIsAway() {
        Submission submission = Submission.to(URI.create("http://127.0.0.1:1"), settings("away"));
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> Submit.stream(submission, line -> {}))
                .withMessageContaining("Cannot reach the cluster at http://127.0.0.1:1");
    }

    private static Submission to(JobSettings settings) {
        return Submission.to(cluster.address(), settings);
    }

    /** The schedule is ours alone: a cluster would not have the class to check it. */
    private static JobSettings settings(String database, String... others) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "kafka.bootstrap=" + kafka.bootstrap(),
                                "mongo.uri=" + mongo.uri(),
                                "mongo.database=" + database,
                                "stream.checkpointInterval=500ms",
                                "lda.iterations=100",
                                "schedule.cron=30 5 * * *"));
        all.addAll(List.of(others));
        return JobSettings.fromArguments(all.toArray(String[]::new));
    }

    private static long importDemo(KafkaSettings kafka) throws IOException {
        Path file = folder.resolve("articles.jsonl");
        try (InputStream demo =
                Article.class.getResourceAsStream("/io/julgi/jobs/demo/articles.jsonl")) {
            Files.copy(demo, file);
        }
        ArticleTopics.create(kafka);
        ArticleJson json = new ArticleJson(Clock.systemUTC());
        try (ArticlePublisher publisher = new ArticlePublisher(kafka, json)) {
            return new ImportArticles(json, FileForm.USUAL, ImportArticles.Output.to(publisher))
                    .run(List.of(file), (read, soFar) -> {})
                    .accepted();
        }
    }

    private static void publish(KafkaSettings kafka, Article article) {
        try (ArticlePublisher publisher =
                new ArticlePublisher(kafka, new ArticleJson(Clock.systemUTC()))) {
            publisher.publish(article);
        }
    }

    private static Article oneMore() {
        return new Article(
                "one-more",
                "줄기일보",
                "사회",
                "태풍 피해 복구 완료",
                "",
                "",
                NewsCalendar.startOf(LocalDate.of(2025, 12, 1)));
    }

    private static Article tokenized(Article article) {
        return new NounTokenizer().tokenize(new TextCleaner().clean(article));
    }

    private static void awaitArticles(Store store, long expected) {
        await("stored articles")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(store.articles().count()).isEqualTo(expected));
    }
}
