package io.julgi.web;

import static io.julgi.web.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.nlp.QueryReader;
import io.julgi.topics.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP API over real sockets: HTTP in front, MongoDB's wire protocol behind. */
class WebServerIT {

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

    @Nested
    class Timeline {

        @Test
        void hasTheShapeThatIsPromised() throws IOException {
            JsonNode timeline = answers.json(TIMELINE + "&level=coarse");

            assertThat(names(timeline))
                    .containsExactly(
                            "query",
                            "level",
                            "levels",
                            "build",
                            "provisional",
                            "limited",
                            "articles",
                            "entries",
                            "series");
            assertThat(timeline.get("query").asText()).isEqualTo(SampleStories.QUERY);
            assertThat(timeline.get("level").asText()).isEqualTo("coarse");
            assertThat(timeline.get("levels"))
                    .hasToString("{\"coarse\":3,\"middle\":5,\"fine\":7}");
            assertThat(timeline.get("build"))
                    .hasToString(
                            "{\"id\":\"20201101T040000Z\",\"publishedAt\":\"2020-11-01T13:03:00+09:00\"}");
            assertThat(timeline.get("provisional").asBoolean()).isFalse();
            assertThat(timeline.get("articles").asInt()).isEqualTo(441);
            assertThat(timeline.get("entries")).hasSize(3);

            JsonNode entry = timeline.get("entries").get(1);
            assertThat(names(entry))
                    .containsExactly(
                            "id",
                            "from",
                            "to",
                            "peak",
                            "keywords",
                            "label",
                            "size",
                            "share",
                            "state",
                            "thread",
                            "stability",
                            "outlets",
                            "articles");
            assertThat(entry.get("from").asText()).isEqualTo("2018-09-01");
            assertThat(entry.get("keywords")).hasToString("[\"복구\",\"피해\",\"지원\",\"성금\"]");
            assertThat(entry.get("state").asText()).isEqualTo("ended");
            assertThat(entry.get("outlets")).hasToString("{\"새벽신문\":30,\"한빛일보\":15}");
            assertThat(names(entry.get("articles").get(0)))
                    .containsExactly("id", "title", "url", "outlet", "publishedAt", "share");
            assertThat(entry.get("articles").get(0).get("publishedAt").asText())
                    .isEqualTo("2018-09-01T06:00:00+09:00");

            JsonNode series = timeline.get("series").get(0);
            assertThat(names(series)).containsExactly("thread", "keywords", "points");
            assertThat(series.get("points").get(0)).hasToString("[\"2018-08-20\",46]");
        }

        @Test
        void givesTheMiddleLevelUnlessAskedForAnother() throws IOException {
            assertThat(answers.json(TIMELINE).get("entries")).hasSize(5);
            assertThat(answers.json(TIMELINE + "&level=fine").get("entries")).hasSize(7);
        }

        @Test
        void keepsEveryArticleOfAnEntryWithinItsDays() throws IOException {
            for (JsonNode entry : answers.json(TIMELINE + "&level=fine").get("entries")) {
                for (JsonNode article : entry.get("articles")) {
                    assertThat(article.get("publishedAt").asText().substring(0, 10))
                            .isBetween(entry.get("from").asText(), entry.get("to").asText());
                }
            }
        }

        @Test
        void canBeCutToSomeDays() throws IOException {
            JsonNode cut = answers.json(TIMELINE + "&level=fine&from=2018-09-25&to=2019-09-05");

            assertThat(cut.get("entries").findValuesAsText("thread")).containsExactly("t1", "t2");
            assertThat(cut.get("series").findValuesAsText("thread")).containsExactly("t2", "t1");
            assertThat(cut.get("series").get(0).get("points").findValuesAsText("0")).isEmpty();
            assertThat(cut.get("series").get(0).get("points").get(0).get(0).asText())
                    .isEqualTo("2019-09-04");
        }

        @Test
        void ignoresParametersThatNobodyKnows() throws IOException {
            assertThat(answers.get(TIMELINE + "&utm_source=x&format=xml").status()).isEqualTo(200);
        }

        @Test
        void isTheSameHoweverTheWordIsTyped() throws IOException {
            String decomposed =
                    java.text.Normalizer.normalize("  태풍 ", java.text.Normalizer.Form.NFD);

            JsonNode timeline = answers.json("/api/v1/timeline?q=" + encoded(decomposed));

            assertThat(timeline.get("provisional").asBoolean()).isFalse();
            assertThat(timeline.get("query").asText()).isEqualTo(SampleStories.QUERY);
        }

        @Test
        void comesCompressedWhenAskedForAndNotAgainWhenUnchanged() throws IOException {
            Answer plain = answers.get(TIMELINE);
            Answer packed = answers.get(TIMELINE, "Accept-Encoding", "gzip");

            assertThat(plain.header("Content-Encoding")).isEmpty();
            assertThat(packed.header("Content-Encoding")).contains("gzip");
            assertThat(packed.body().length).isLessThan(plain.body().length / 4);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain.body());
            Answer again =
                    answers.get(TIMELINE, "If-None-Match", plain.header("ETag").orElseThrow());
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }

        @Test
        void followsASwitchOfThePublishedBuildWithinSeconds() throws IOException {
            sample.writeBuild(SampleStore.SECOND);
            assertThat(answers.json(TIMELINE).at("/build/id").asText())
                    .isEqualTo(SampleStore.FIRST);

            sample.store()
                    .builds()
                    .publish(SampleStore.SECOND, Instant.parse("2020-11-02T04:03:00Z"));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(3))
                    .until(
                            () ->
                                    answers.json(TIMELINE)
                                            .at("/build/id")
                                            .asText()
                                            .equals(SampleStore.SECOND));
        }

        @Test
        void countsHowOftenItIsAskedFor() throws IOException {
            answers.get(TIMELINE);
            answers.get(TIMELINE);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> sample.store().queries().suggest("태풍", 1).get(0).asked() == 2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$where",
                    ".*",
                    "a\u0000b",
                    "😷",
                    "<script>alert(1)</script>",
                    "';--",
                    "{\"$gt\":\"\"}",
                    "듣도보도못한낱말"
                })
        void ofAWordWithoutArticlesIsEmpty(String word) throws IOException {
            Answer answer = answers.get("/api/v1/timeline?q=" + encoded(word));

            assertThat(answer.status()).isEqualTo(200);
            JsonNode timeline = answer.json();
            assertThat(timeline.get("provisional").asBoolean()).isTrue();
            assertThat(timeline.get("articles").asInt()).isZero();
            assertThat(timeline.get("entries")).isEmpty();
            assertThat(timeline.get("series")).isEmpty();
        }
    }

    @Nested
    class Articles {

        @Test
        void ofAWordComeNewestFirstPageByPage() throws IOException {
            List<String> ids = allPages(ARTICLES + "&limit=100");

            assertThat(ids).hasSize(441).doesNotHaveDuplicates();
            assertThat(ids.get(0)).startsWith("t6-");
            assertThat(ids.get(440)).startsWith("t0-");
        }

        @Test
        void ofAWordCanBeCutToSomeDays() throws IOException {
            JsonNode page = answers.json(ARTICLES + "&from=2019-09-04&to=2019-09-05&limit=200");

            assertThat(page.get("articles"))
                    .isNotEmpty()
                    .allSatisfy(
                            article ->
                                    assertThat(article.get("publishedAt").asText().substring(0, 10))
                                            .isBetween("2019-09-04", "2019-09-05"));
            assertThat(page.get("next").isNull()).isTrue();
        }

        @Test
        void ofAnEntryAreAllOfItsArticlesAndNoOthers() throws IOException {
            List<String> ids = allPages("/api/v1/articles?entry=middle-t0&limit=60");

            assertThat(ids)
                    .hasSize(130)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith("t0-"));
        }

        @Test
        void ofAnEntryCanBeCutToSomeDays() throws IOException {
            List<String> ids =
                    allPages(
                            "/api/v1/articles?entry=fine-t0&limit=7&from=2018-08-21&to=2018-08-22");

            assertThat(ids).hasSize(34).doesNotHaveDuplicates();
        }

        @Test
        void ofAnEntryGoOnInTheBuildWhereTheReaderBegan() throws IOException {
            JsonNode first = answers.json("/api/v1/articles?entry=middle-t0&limit=60");
            sample.writeBuild(SampleStore.SECOND);
            sample.store()
                    .builds()
                    .publish(SampleStore.SECOND, Instant.parse("2020-11-02T04:03:00Z"));
            Awaitility.await()
                    .until(
                            () ->
                                    answers.json(TIMELINE)
                                            .at("/build/id")
                                            .asText()
                                            .equals(SampleStore.SECOND));

            JsonNode second =
                    answers.json(
                            "/api/v1/articles?entry=middle-t0&limit=60&cursor="
                                    + first.get("next").asText());

            assertThat(second.get("articles")).hasSize(60);
        }

        @Test
        void haveTheShapeThatIsPromised() throws IOException {
            JsonNode page = answers.json(ARTICLES + "&limit=1");

            assertThat(names(page)).containsExactly("articles", "next");
            assertThat(names(page.get("articles").get(0)))
                    .containsExactly("id", "title", "url", "outlet", "section", "publishedAt");
        }

        @ParameterizedTest
        @ValueSource(strings = {"$where", ".*", "😷"})
        void ofAWordWithoutNounsAreNone(String word) throws IOException {
            assertThat(answers.json("/api/v1/articles?q=" + encoded(word)))
                    .hasToString("{\"articles\":[],\"next\":null}");
        }

        private List<String> allPages(String path) throws IOException {
            List<String> ids = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = answers.json(path + next);
                ids.addAll(page.get("articles").findValuesAsText("id"));
                next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
            } while (!next.isEmpty());
            return ids;
        }
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
                                + "\"queries\":1,\"entries\":15,\"dictionary\":\"1\",\"published\":true}]");
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

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> answers.get("/readyz").status() == 503);
        assertProblem(answers.get("/readyz"), 503, "store-away");
        assertProblem(answers.get("/api/v1/timeline?q=" + encoded("홍수")), 503, "store-away");
        assertProblem(answers.get(ARTICLES), 503, "store-away");
        assertProblem(answers.get("/api/v1/articles?entry=middle-t0"), 503, "store-away");
        assertProblem(answers.get("/api/v1/queries"), 503, "store-away");
        assertProblem(answers.get("/api/v1/suggest?prefix=a"), 503, "store-away");
        assertProblem(answers.get("/api/v1/builds"), 503, "store-away");
        assertThat(answers.get("/healthz").status()).isEqualTo(200);
        assertThat(answers.get(TIMELINE).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/timeline, 400, bad-query",
        "/api/v1/timeline?q=, 400, bad-query",
        "/api/v1/timeline?q=%20%E3%80%80%00, 400, bad-query",
        "/api/v1/timeline?q=a&level=, 400, bad-parameter",
        "/api/v1/timeline?q=a&level=MIDDLE, 400, bad-parameter",
        "/api/v1/timeline?q=a&from=gestern, 400, bad-parameter",
        "/api/v1/timeline?q=a&from=2020-02-30, 400, bad-parameter",
        "/api/v1/timeline?q=a&to=%2B999999999-12-31, 400, bad-parameter",
        "/api/v1/timeline?q=a&from=2020-02-02&to=2020-02-01, 400, bad-parameter",
        "/api/v1/timeline?q=%zz, 400, bad-query",
        "/api/v1/articles, 400, bad-query",
        "/api/v1/articles?q=a&limit=0, 400, bad-parameter",
        "/api/v1/articles?q=a&limit=201, 400, bad-parameter",
        "/api/v1/articles?q=a&limit=x, 400, bad-parameter",
        "/api/v1/articles?q=a&cursor=x, 400, bad-parameter",
        "/api/v1/articles?q=a&cursor=, 400, bad-parameter",
        "/api/v1/articles?entry=middle-t0&cursor=x, 400, bad-parameter",
        "/api/v1/articles?entry=nothing, 404, unknown-entry",
        "/api/v1/articles?entry=nothing&q=%ED%83%9C%ED%92%8D, 404, unknown-entry",
        "/api/v1/articles?entry=nothing&q=%ED%99%8D%EC%88%98, 404, unknown-entry",
        "/api/v1/nothing, 404, unknown-route",
        "/assets/../pom.xml, 404, unknown-route",
        "/assets/%2e%2e/page.css, 404, unknown-route",
        "/assets%2Fpage.css, 404, unknown-route",
        "/%00, 400, bad-request",
    })
    void refuses(String path, int status, String kind) throws IOException {
        assertProblem(answers.getRaw(path), status, kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000})
    void refusesAWordThatIsTooLong(int length) throws IOException {
        Answer answer = answers.get("/api/v1/timeline?q=" + encoded("가".repeat(length)));

        assertProblem(answer, 400, "bad-query");
        assertThat(answer.json().get("detail").asText())
                .isEqualTo("검색어는 100자까지 넣을 수 있는데 %,d자입니다. 낱말 몇 개로 줄여 주세요.".formatted(length));
        assertProblem(
                answers.get("/api/v1/suggest?prefix=" + encoded("가".repeat(length))),
                400,
                "bad-parameter");
    }

    @Test
    void refusesARequestThatIsFarTooLong() throws IOException {
        assertProblem(answers.get("/api/v1/timeline?q=" + "a".repeat(300_000)), 414, "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void refusesToChangeAnything(String method) throws IOException {
        assertProblem(answers.send(method, "/api/v1/queries"), 405, "method");
    }

    @Test
    void describesEveryRouteOfTheApi() throws IOException {
        Set<String> described = new HashSet<>();
        answers.json("/api/v1/openapi.json")
                .get("paths")
                .fieldNames()
                .forEachRemaining(described::add);

        List<String> served =
                StreamSupport.stream(server.paths().spliterator(), false)
                        .filter(path -> !path.equals("/") && !path.startsWith("/assets/"))
                        .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(served);
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
    void stopsInLessThanASecond() throws IOException {
        answers.get(TIMELINE);

        long before = System.nanoTime();
        server.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    static void assertProblem(Answer answer, int status, String kind) throws IOException {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        JsonNode problem = answer.json();
        assertThat(names(problem)).containsExactly("type", "title", "status", "detail");
        assertThat(problem.get("type").asText()).isEqualTo("urn:julgi:problem:" + kind);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).matches("[A-Z][A-Za-z ]+");
        assertThat(problem.get("detail").asText())
                .containsPattern("[가-힣]")
                .doesNotContain("Exception", "\tat ", "io.julgi");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * Keeps the fixture honest: a timeline that loses entries would make the tests above weaker.
     */
    @Test
    void hasSampleStoriesOfEveryLevel() {
        assertThat(Level.values())
                .extracting(level -> SampleStories.timeline(level).entries().size())
                .containsExactly(3, 5, 7);
    }
}
