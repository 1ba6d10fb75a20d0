package io.julgi.jobs.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.julgi.ingest.crawl.CrawlHealth;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.crawl.SourceHealthStore;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator is told: an outlet that announces nothing is silent at once here. */
@Timeout(300)
class HealthReportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final Store store = Store.open(new StoreSettings(mongo.uri(), "julgi"));
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private HttpServer slack;
    private volatile int status = 200;

    @BeforeEach
    void open() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext(
                "/hook",
                exchange -> {
                    String message = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    if (status == 200) {
                        messages.add(message);
                    }
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        slack.start();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
        slack.stop(0);
    }

    @Test
    void tellsOnceWhateverRestartsInBetween() {
        try (HealthReports reports = reports("hani")) {
            reports.start();
            await().until(() -> messages.size() == 1 && told());
        }
        try (HealthReports reports = reports("hani", "donga")) {
            reports.start();
            await().until(() -> messages.size() == 2);
        }

        assertThat(messages.get(0)).startsWith("{\"text\":\"hani: nothing new since ");
        assertThat(messages.get(1)).startsWith("{\"text\":\"donga: nothing new since ");
        assertThat(new SourceHealthStore(store).open()).hasSize(2);
    }

    @Test
    void tellsAgainWhenTheWebhookIsBack() {
        status = 500;
        try (HealthReports reports = reports("hani")) {
            reports.start();
            await().until(() -> new SourceHealthStore(store).open().size() == 1);
            assertThat(new SourceHealthStore(store).untold()).hasSize(1);
            status = 200;
            await().until(() -> messages.size() == 1 && told());
        }
    }

    @Test
    void saysNothingWhereAnotherCrawlerIsTheOneThatTells() {
        try (HealthReports other =
                new HealthReports(
                        new CrawlHealth(Clock.systemUTC()),
                        new SourceHealthStore(store),
                        outlet -> false,
                        List.of("hani"),
                        Duration.ZERO,
                        hook(),
                        Clock.systemUTC())) {
            other.start();
            try (HealthReports reports = reports("donga")) {
                reports.start();
                await().until(() -> messages.size() == 1);
            }
        }
        assertThat(messages).singleElement().asString().contains("donga");
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }

    /** Whether the store knows that all was told. */
    private boolean told() {
        return new SourceHealthStore(store).untold().isEmpty();
    }

    private HealthReports reports(String... outlets) {
        return new HealthReports(
                new CrawlHealth(Clock.systemUTC()),
                new SourceHealthStore(store),
                outlet -> true,
                List.of(outlets),
                Duration.ZERO,
                hook(),
                Clock.systemUTC());
    }

    private String hook() {
        return "http://127.0.0.1:" + slack.getAddress().getPort() + "/hook";
    }
}
