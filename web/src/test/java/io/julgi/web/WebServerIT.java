package io.julgi.web;

import static io.julgi.web.Caller.encoded;
import static io.julgi.web.ProblemsIT.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.nlp.QueryReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server from start to stop, and what it does when the store changes. */
class WebServerIT {

    /** For what comes soon, but on a machine that has much other work. */
    static final Duration PATIENCE = Duration.ofSeconds(100);

    private static final WebSettings SETTINGS =
            new WebSettings("127.0.0.1", 0, 20_000, Duration.ofSeconds(10));

    private static final String TIMELINE = "/api/v1/timeline?q=" + encoded(SampleStories.QUERY);
    private static final String ARTICLES = "/api/v1/articles?q=" + encoded(SampleStories.QUERY);

    private SampleStore sample;
    private WebServer server;
    private Caller answers;

    @BeforeEach
    void startServer() {
        sample = SampleStore.published();
        server = start(sample);
        answers = new Caller(server.port());
    }

    @AfterEach
    void stopServer() {
        server.close();
        sample.close();
    }

    static WebServer start(SampleStore sample) {
        return WebServer.start(
                SETTINGS, sample.store(), new QueryReader(), SampleTopics.timelineBuilder());
    }

    @Test
    void followsASwitchOfThePublishedBuild() throws IOException {
        sample.writeBuild(SampleStore.SECOND);
        assertThat(answers.json(TIMELINE).at("/build/id").asText()).isEqualTo(SampleStore.FIRST);

        sample.store().builds().publish(SampleStore.SECOND, Instant.parse("2020-11-02T04:03:00Z"));

        await().until(
                        () ->
                                answers.json(TIMELINE)
                                        .at("/build/id")
                                        .asText()
                                        .equals(SampleStore.SECOND));
    }

    @Test
    void countsHowOftenAWordIsAskedFor() throws IOException {
        answers.get(TIMELINE);
        answers.get(TIMELINE);

        await().until(() -> sample.store().queries().suggest("태풍", 1).get(0).asked() == 2);
    }

    @Test
    void goesOnInTheBuildWhereTheReaderBegan() throws IOException {
        JsonNode first = answers.json("/api/v1/articles?entry=e-t0&limit=60");
        sample.writeBuild(SampleStore.SECOND);
        sample.store().builds().publish(SampleStore.SECOND, Instant.parse("2020-11-02T04:03:00Z"));
        await().until(
                        () ->
                                answers.json(TIMELINE)
                                        .at("/build/id")
                                        .asText()
                                        .equals(SampleStore.SECOND));

        JsonNode second =
                answers.json(
                        "/api/v1/articles?entry=e-t0&limit=60&cursor="
                                + first.get("next").asText());

        assertThat(second.get("articles")).hasSize(60);
    }

    @Test
    void listsSearchWordsTrackedFirst() throws IOException {
        sample.store().queries().asked("태백산", Instant.EPOCH);

        JsonNode queries = answers.json("/api/v1/queries").get("queries");

        assertThat(queries.findValuesAsText("query")).containsExactly("월드컵", "태풍", "태백산");
        assertThat(queries.get(1))
                .hasToString("{\"query\":\"태풍\",\"tracked\":true,\"articles\":441,\"asked\":0}");
    }

    @Test
    void suggestsSearchWordsThatBeginLikeThis() throws IOException {
        sample.store().queries().asked("태백산", Instant.EPOCH);

        assertThat(suggestions("태")).containsExactly("태풍", "태백산");
        assertThat(suggestions(".*")).isEmpty();
        assertThat(suggestions("")).hasSize(3);
    }

    private List<String> suggestions(String prefix) throws IOException {
        return answers.json("/api/v1/suggest?prefix=" + encoded(prefix))
                .get("queries")
                .findValuesAsText("query");
    }

    @Test
    void listsBuildsWithTheirFigures() throws IOException {
        JsonNode builds = answers.json("/api/v1/builds");

        assertThat(builds.get("published").asText()).isEqualTo(SampleStore.FIRST);
        assertThat(builds.get("builds"))
                .hasToString(
                        "[{\"id\":\"20201101T040000Z\",\"startedAt\":\"2020-11-01T13:00:00+09:00\","
                                + "\"finishedAt\":\"2020-11-01T13:02:59+09:00\",\"articles\":441,"
                                + "\"queries\":1,\"entries\":7,\"dictionary\":\"1\",\"published\":true}]");
    }

    @Test
    void isAliveAndReady() throws IOException {
        assertThat(answers.json("/healthz")).hasToString("{\"status\":\"ok\"}");
        assertThat(answers.json("/readyz")).hasToString("{\"status\":\"ready\"}");
    }

    @Test
    void isNotReadyBeforeABuildIsPublished() throws IOException {
        try (SampleStore empty = new SampleStore();
                WebServer young = start(empty)) {
            Caller asked = new Caller(young.port());

            Answer ready = asked.get("/readyz");

            assertProblem(ready, 503, "nothing-published");
            assertThat(asked.send("HEAD", "/readyz").status()).isEqualTo(503);
            assertThat(asked.get("/healthz").status()).isEqualTo(200);
            assertThat(asked.json(TIMELINE).get("build").isNull()).isTrue();
            assertThat(asked.json("/api/v1/builds"))
                    .hasToString("{\"published\":null,\"builds\":[]}");
        }
    }

    @Test
    void showsWhatItKnowsAndRefusesTheRestWhileTheStoreIsAway() throws IOException {
        byte[] before = answers.get(TIMELINE).body();

        sample.stopServer();

        await().until(() -> answers.get("/readyz").status() == 503);
        assertProblem(answers.get("/readyz"), 503, "store-away");
        assertProblem(answers.get("/api/v1/timeline?q=" + encoded("홍수")), 503, "store-away");
        assertProblem(answers.get(ARTICLES), 503, "store-away");
        assertProblem(answers.get("/api/v1/articles?entry=e-t0"), 503, "store-away");
        assertProblem(answers.get("/api/v1/queries"), 503, "store-away");
        assertProblem(answers.get("/api/v1/suggest?prefix=a"), 503, "store-away");
        assertProblem(answers.get("/api/v1/builds"), 503, "store-away");
        assertThat(answers.get("/healthz").status()).isEqualTo(200);
        assertThat(answers.get(TIMELINE).body()).isEqualTo(before);

        sample.startServer();

        await().untilAsserted(
                        () -> assertProblem(answers.get("/readyz"), 503, "nothing-published"));
        assertThat(answers.get(ARTICLES).status()).isEqualTo(200);
    }

    @Test
    void describesEveryRouteOfTheApi() throws IOException {
        Set<String> described = new HashSet<>();
        answers.json("/api/v1/openapi.json")
                .get("paths")
                .fieldNames()
                .forEachRemaining(described::add);

        List<String> served =
                server.paths().stream()
                        .filter(path -> !path.equals("/") && !path.startsWith("/assets/"))
                        .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void servesThePageInTheLanguageThatIsAskedForElsePreferredElseInKorean() throws IOException {
        assertThat(page("/")).contains("<html lang=\"ko\">", "본문으로 건너뛰기");
        assertThat(page("/", "Accept-Language", "en,ko;q=0.5"))
                .contains("<html lang=\"en\">", "Skip to the content")
                .doesNotContain("{");
        assertThat(page("/?lang=ko", "Accept-Language", "en")).contains("<html lang=\"ko\">");
        assertThat(page("/?lang=xx")).contains("<html lang=\"ko\">");
        assertThat(answers.get("/").header("Vary")).contains("Accept-Language, Accept-Encoding");
    }

    private String page(String path, String... headers) throws IOException {
        return new String(answers.get(path, headers).body(), UTF_8);
    }

    @Test
    void servesThePageWithAllItsFiles() throws IOException {
        for (String path : server.paths()) {
            if (path.equals("/") || path.startsWith("/assets/")) {
                Answer file = answers.get(path);
                assertThat(file.status()).as(path).isEqualTo(200);
                assertThat(file.header("ETag")).as(path).isPresent();
                assertThat(file.header("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(
                                policy -> assertThat(policy).doesNotContain("unsafe", "http", "*"));
                assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
            }
        }
    }

    @Test
    void saysWhatToDoWhenThePortIsTaken() {
        WebSettings taken = new WebSettings("127.0.0.1", server.port(), 100, Duration.ofSeconds(1));

        assertThatThrownBy(
                        () ->
                                WebServer.start(
                                        taken,
                                        sample.store(),
                                        new QueryReader(),
                                        SampleTopics.timelineBuilder()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("port " + server.port())
                .hasMessageContaining("--port")
                .hasMessageNotContaining("\n");
    }

    @Test
    void stopsThoughAReaderKeepsItsConnection() throws IOException {
        try (Socket reader = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            reader.setSoTimeout((int) PATIENCE.toMillis());
            int port = server.port();
            reader.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
            assertThat(reader.getInputStream().read()).isEqualTo('H');

            server.close();

            assertThat(reader.getInputStream().readAllBytes()).as("until the end").isNotEmpty();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }
}
