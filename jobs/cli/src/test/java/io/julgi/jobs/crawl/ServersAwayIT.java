package io.julgi.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.jobs.local.EmbeddedKafka;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.crawl.SourceHealthStore;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka and MongoDB are stopped while the newspaper goes on publishing, and started again with
 * their data. They come back on other ports, so the crawler knows them by {@link Relay}s.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ServersAwayIT {
    private static final int FIRST = 5;
    private static final int MORE = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path folder;
    private final TestNewspaper newspaper = new TestNewspaper();
    private final Relay toKafka = new Relay();
    private final Relay toMongo = new Relay();
    private EmbeddedKafka kafka;
    private EmbeddedMongo mongo;

    @BeforeEach
    void open() {
        newspaper.announce(FIRST);
        startKafka();
        startMongo();
    }

    @AfterEach
    void close() {
        newspaper.close();
        toKafka.close();
        toMongo.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void articlesWaitWhileKafkaIsAwayAndComeOnceWhenItIsBack() throws Exception {
        try (Store store = store();
                CrawlRun crawl = crawl(store)) {
            await(() -> crawl.health("here").published() == FIRST);

            toKafka.cut();
            kafka.close();
            newspaper.announce(MORE);
            await(() -> crawl.health("here").rejected().containsKey(Problem.FAULT));
            assertThat(crawl.health("here").published()).isEqualTo(FIRST);
            startKafka();

            await(() -> crawl.health("here").published() == MORE);
            // The article's page is asked again, because what is not on Kafka is nowhere.
            await(() -> stored(store).contains(Problem.FAULT));
        }
        assertThat(PublishedIds.on(kafka.bootstrap())).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void nothingIsAskedTwiceThoughMongoIsAwayForAWhile() throws Exception {
        try (Store store = store();
                CrawlRun crawl = crawl(store)) {
            await(() -> crawl.health("here").published() == FIRST);
            newspaper.holdAfter(0);
            newspaper.announce(MORE);
            newspaper.awaitHeld();

            toMongo.cut();
            mongo.close();
            newspaper.release();
            newspaper.answerHeld();
            // What was under way is on Kafka; what follows needs the frontier.
            await(() -> crawl.health("here").published() > FIRST);
            await(() -> crawl.health("here").rejected().containsKey(Problem.FAULT));
            startMongo();

            await(() -> crawl.health("here").published() == MORE);
            assertThat(newspaper.answered()).doesNotHaveDuplicates();
            await(() -> new SourceHealthStore(store).sources().get(0).published() == MORE);
            assertThat(stored(store)).contains(Problem.FAULT);
        }
        assertThat(PublishedIds.on(kafka.bootstrap())).containsExactlyInAnyOrderElementsOf(ids());
    }

    private static List<String> ids() {
        return Stream.iterate(1, i -> i + 1).limit(MORE).map(i -> "here-" + i).toList();
    }

    private static Set<Problem> stored(Store store) {
        return new SourceHealthStore(store).sources().get(0).rejected().keySet();
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(condition::getAsBoolean);
    }

    private void startKafka() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        toKafka.leadTo(Integer.parseInt(kafka.bootstrap().replaceFirst(".*:", "")));
    }

    private void startMongo() {
        mongo = EmbeddedMongo.start(folder.resolve("mongo"));
        toMongo.leadTo(Integer.parseInt(mongo.uri().replaceFirst(".*:", "")));
    }

    private Store store() {
        Store store =
                Store.open(new StoreSettings("mongodb://127.0.0.1:" + toMongo.port(), "julgi"));
        store.createIndexes();
        return store;
    }

    private CrawlRun crawl(Store store) throws IOException {
        Path file = Files.writeString(folder.resolve("outlets.yaml"), newspaper.outlets());
        Outlet outlet = Outlets.load(List.of(file)).outlet("here");
        return CrawlRun.start(
                JobSettings.fromArguments(
                        new String[] {
                            "kafka.bootstrap=127.0.0.1:" + toKafka.port(),
                            "crawl.shortestPoll=1s",
                            "crawl.longestPoll=1s",
                            "crawl.firstRetry=1s"
                        }),
                List.of(outlet),
                "local",
                store);
    }
}
