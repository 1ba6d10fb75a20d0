package io.julgi.web;

import static io.julgi.web.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.topics.timeline.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timelines and articles over real sockets: HTTP in front, MongoDB's wire protocol behind. */
class TimelineApiIT {

    private static final String TIMELINE = "/api/v1/timeline?q=" + encoded(SampleStories.QUERY);
    private static final String ARTICLES = "/api/v1/articles?q=" + encoded(SampleStories.QUERY);

    private static SampleStore sample;
    private static WebServer server;
    private static Caller answers;

    @BeforeAll
    static void startServer() {
        sample = SampleStore.published();
        server = WebServerIT.start(sample);
        answers = new Caller(server.port());
    }

    @AfterAll
    static void stopServer() {
        server.close();
        sample.close();
    }

    @Nested
    class Timeline {

        @Test
        void hasTheShapeThatIsPromised() throws IOException {
            JsonNode timeline = answers.json(TIMELINE + "&level=coarse");

            assertThat(names(timeline))
                    .containsExactly(
                            "query",
                            "alsoCalled",
                            "level",
                            "levels",
                            "build",
                            "provisional",
                            "limited",
                            "articles",
                            "otherArticles",
                            "junk",
                            "model",
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
            assertThat(timeline.get("otherArticles").asInt()).isEqualTo(176);
            assertThat(timeline.get("alsoCalled")).hasToString("[\"바람\"]");
            assertThat(timeline.get("entries")).hasSize(3);

            assertThat(timeline.get("junk").asInt()).isZero();
            assertThat(timeline.get("model"))
                    .hasToString(
                            "{\"topics\":7,\"npmi\":0.21,\"iterations\":500,\"seed\":42,"
                                    + "\"vocabulary\":120,\"dictionary\":\"1\",\"candidates\":"
                                    + "[{\"topics\":7,\"npmi\":0.21}]}");

            JsonNode entry = timeline.get("entries").get(1);
            assertThat(names(entry))
                    .containsExactly(
                            "id",
                            "level",
                            "from",
                            "to",
                            "peak",
                            "keywords",
                            "label",
                            "whatIsNew",
                            "size",
                            "reports",
                            "significance",
                            "strength",
                            "share",
                            "state",
                            "theme",
                            "themes",
                            "days",
                            "outlets",
                            "articles");
            assertThat(entry.get("level").asText()).isEqualTo("coarse");
            assertThat(entry.get("peak").isNull()).isTrue();
            assertThat(entry.get("whatIsNew").asText()).isEqualTo("새 소식: 피해, 지원, 성금");
            assertThat(entry.get("significance").asDouble()).isEqualTo(12.3457);
            assertThat(entry.get("themes")).hasToString("{\"t1\":45}");
            assertThat(entry.get("days").get(0).get(0).asText()).isEqualTo("2018-09-01");
            assertThat(entry.get("from").asText()).isEqualTo("2018-09-01");
            assertThat(entry.get("keywords")).hasToString("[\"복구\",\"피해\",\"지원\",\"성금\"]");
            assertThat(entry.get("state").asText()).isEqualTo("ended");
            assertThat(entry.get("outlets")).hasToString("{\"새벽신문\":30,\"한빛일보\":15}");
            assertThat(names(entry.get("articles").get(0)))
                    .containsExactly(
                            "id",
                            "title",
                            "url",
                            "outlet",
                            "publishedAt",
                            "logOdds",
                            "why",
                            "versions");
            assertThat(entry.get("articles").get(0).get("why")).hasToString("[\"복구\",\"피해\"]");
            assertThat(entry.get("articles").get(0).get("publishedAt").asText())
                    .isEqualTo("2018-09-01T06:00:00+09:00");

            JsonNode series = timeline.get("series").get(0);
            assertThat(names(series))
                    .containsExactly(
                            "theme", "keywords", "steady", "articles", "otherArticles", "points");
            assertThat(series.get("articles").asInt()).isEqualTo(130);
            assertThat(series.get("otherArticles").asInt()).isZero();
            assertThat(series.get("points").get(0)).hasToString("[\"2018-08-20\",46]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"coarse", "middle", "fine"})
        void countsEveryArticleInAnEntryOrBesideThem(String level) throws IOException {
            JsonNode timeline = answers.json(TIMELINE + "&level=" + level);

            int other = timeline.get("otherArticles").asInt();
            assertThat(sum(timeline.get("entries"), "size") + other).isEqualTo(441);
            assertThat(sum(timeline.get("series"), "articles")).isEqualTo(441);
            assertThat(sum(timeline.get("series"), "otherArticles")).isEqualTo(other);
        }

        private int sum(JsonNode array, String field) {
            int sum = 0;
            for (JsonNode element : array) {
                sum += element.get(field).asInt();
            }
            return sum;
        }

        @Test
        void keepsTheEntriesOfACoarserLevelAtAFinerOne() throws IOException {
            List<String> fine = ids("fine");

            assertThat(fine).containsAll(ids("middle"));
            assertThat(ids("middle")).containsAll(ids("coarse"));
        }

        private List<String> ids(String level) throws IOException {
            List<String> ids = new ArrayList<>();
            answers.json(TIMELINE + "&level=" + level)
                    .get("entries")
                    .forEach(entry -> ids.add(entry.get("id").asText()));
            return ids;
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
        void givesEveryArticleWithItsSummary() throws IOException {
            for (JsonNode article : answers.json(ARTICLES).get("articles")) {
                assertThat(article.get("summary").asText())
                        .isEqualTo("한 줄로 " + article.get("title").asText());
            }
        }

        @Test
        void canBeCutToSomeDays() throws IOException {
            JsonNode cut = answers.json(TIMELINE + "&level=fine&from=2018-09-25&to=2019-09-05");

            assertThat(cut.get("entries").findValuesAsText("theme")).containsExactly("t1", "t2");
            assertThat(cut.get("series").findValuesAsText("theme")).containsExactly("t2", "t1");
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
            List<String> ids = allPages("/api/v1/articles?entry=e-t0&limit=60");

            assertThat(ids)
                    .hasSize(130)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith("t0-"));
        }

        @Test
        void ofAnEntryCanBeCutToSomeDays() throws IOException {
            List<String> ids =
                    allPages("/api/v1/articles?entry=e-t0&limit=7&from=2018-08-21&to=2018-08-22");

            assertThat(ids).hasSize(34).doesNotHaveDuplicates();
        }

        @Test
        void tellWhichStoryTheyTellAgain() throws IOException {
            Map<String, String> stories = new TreeMap<>();
            for (JsonNode article :
                    answers.json("/api/v1/articles?entry=e-t0&limit=100").get("articles")) {
                stories.put(article.get("id").asText(), article.get("story").asText());
            }
            assertThat(stories).containsEntry("t0-011", "t0-010").containsEntry("t0-010", "t0-010");
        }

        @Test
        void haveTheShapeThatIsPromised() throws IOException {
            JsonNode page = answers.json(ARTICLES + "&limit=1");

            assertThat(names(page)).containsExactly("articles", "next");
            assertThat(names(page.get("articles").get(0)))
                    .containsExactly(
                            "id",
                            "title",
                            "url",
                            "outlet",
                            "section",
                            "author",
                            "publishedAt",
                            "story",
                            "summary");
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

    /**
     * Keeps the fixture honest: a timeline that loses entries would make the tests above weaker.
     */
    @Test
    void hasSampleStoriesOfEveryLevel() {
        assertThat(Level.values())
                .extracting(level -> SampleStories.timeline().entries(level).size())
                .containsExactly(3, 5, 7);
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
