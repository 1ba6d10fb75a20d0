package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.nlp.QueryReader;
import io.julgi.sink.crawl.SourceHealthStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the outlets are doing, over HTTP. */
class SourcesIT {
    private static final Instant NINE = Instant.parse("2026-01-01T00:00:00Z");
    private static final SourceHealth HANI =
            new SourceHealth(
                    "hani",
                    100,
                    130,
                    20,
                    90,
                    5,
                    1,
                    Map.of(Problem.UNREADABLE_PAGE, 3L, Problem.GONE, 2L),
                    List.of(new LayoutHealth("hani-2023", 95, 3, 1, Optional.of(NINE))),
                    Optional.of(NINE),
                    Optional.of(NINE.plusSeconds(60)),
                    Optional.of("No title at 'h3'"),
                    0.75,
                    0.98,
                    Optional.of(LocalDate.of(2016, 1, 1)));

    private SampleStore sample;
    private WebServer server;
    private Caller answers;

    @BeforeEach
    void start() {
        sample = new SampleStore();
        server =
                WebServer.start(
                        new WebSettings("127.0.0.1", 0, 100, Duration.ofSeconds(1)),
                        sample.store(),
                        new QueryReader(),
                        SampleTopics.timelineBuilder());
        answers = new Caller(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        sample.close();
    }

    @Test
    void tellsHowEachOutletIsDoingWithItsIncidents() throws IOException {
        new SourceHealthStore(sample.store()).add(HANI, SourceHealth.none("hani"));
        new SourceHealthStore(sample.store())
                .add(SourceHealth.none("donga"), SourceHealth.none("donga"));
        new SourceHealthStore(sample.store())
                .begin(new Incident("hani", Incident.Kind.SILENT, NINE, "nothing new"));

        JsonNode sources = answers.json("/api/v1/health/sources").get("sources");

        assertThat(sources).hasSize(2);
        assertThat(sources.get(0).get("outlet").asText()).isEqualTo("donga");
        assertThat(sources.get(0).get("lastPublished").isNull()).isTrue();
        assertThat(sources.get(1))
                .hasToString(
                        "{\"outlet\":\"hani\",\"discovered\":100,\"fetched\":130,\"published\":90,"
                                + "\"revised\":5,\"unchanged\":20,\"overruns\":1,"
                                + "\"rejected\":{\"gone\":2,\"unreadable-page\":3},"
                                + "\"recentRate\":0.75,\"usualRate\":0.98,"
                                + "\"lastDiscovered\":\"2026-01-01T09:00:00+09:00\","
                                + "\"lastPublished\":\"2026-01-01T09:01:00+09:00\","
                                + "\"lastProblem\":\"No title at 'h3'\","
                                + "\"backfilledTo\":\"2016-01-01\","
                                + "\"layouts\":[{\"layout\":\"hani-2023\",\"extracted\":95,"
                                + "\"failed\":3,\"outOfTime\":1,"
                                + "\"lastSuccess\":\"2026-01-01T09:00:00+09:00\"}],"
                                + "\"incidents\":[{\"kind\":\"silent\","
                                + "\"since\":\"2026-01-01T09:00:00+09:00\","
                                + "\"words\":\"nothing new\"}]}");
    }

    @Test
    void countsRequestsAndOutletsForPrometheus() throws IOException {
        new SourceHealthStore(sample.store()).add(HANI, SourceHealth.none("hani"));
        answers.get("/api/v1/queries");
        answers.get("/nowhere");

        Answer metrics = answers.get("/metrics");

        assertThat(metrics.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(new String(metrics.body(), StandardCharsets.UTF_8))
                .contains("julgi_crawl_published_total{outlet=\"hani\"} 90.0")
                .contains("julgi_crawl_rejected_total{outlet=\"hani\",reason=\"GONE\"} 2.0")
                .contains(
                        "julgi_crawl_pages_total{layout=\"hani-2023\",outlet=\"hani\",result=\"failed\"}"
                                + " 3.0")
                .contains(
                        "julgi_http_requests_seconds_count{route=\"/api/v1/queries\",status=\"200\"}"
                                + " 1")
                .contains("julgi_http_requests_seconds_count{route=\"other\",status=\"404\"} 1")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void isThereWhileTheDatabaseIsAway() throws IOException {
        sample.stopServer();

        assertThat(answers.get("/metrics").status()).isEqualTo(200);
    }
}
