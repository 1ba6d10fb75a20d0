package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.sink.Store;
import io.julgi.sink.ThreadStore;
import io.julgi.sink.WindowStore;
import io.julgi.topics.ArticleShare;
import io.julgi.topics.LinkKind;
import io.julgi.topics.ThreadLink;
import io.julgi.topics.ThreadPoint;
import io.julgi.topics.ThreadState;
import io.julgi.topics.Topic;
import io.julgi.topics.TopicThread;
import io.julgi.topics.TopicWindow;
import io.julgi.topics.TopicWord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stream sees now, over HTTP. */
class LiveApiIT {
    private static final Instant MONDAY = Instant.parse("2020-03-01T15:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2020-03-02T15:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2020-03-03T15:00:00Z");

    private SampleStore sample;
    private WebServer server;
    private Caller caller;

    @BeforeEach
    void start() {
        sample = SampleStore.published();
        server = WebServerIT.start(sample);
        caller = new Caller(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        sample.close();
    }

    private static Topic topic(int number, int articles, String keyword, List<ArticleShare> typical) {
        return new Topic(
                number,
                List.of(new TopicWord(keyword, 0.5)),
                List.of(keyword),
                articles,
                articles / 100.0,
                6,
                typical);
    }

    private static ThreadPoint point(Instant from, Instant to, int topic) {
        return new ThreadPoint(from, to, topic, 30, 0.3, List.of("마스크"));
    }

    private void write(String section, Instant until) {
        Store store = sample.store();
        String article = store.articles().matching(List.of("태풍"), 1).get(0).article().id();
        store.bulk(WindowStore.COLLECTION)
                .write(
                        List.of(
                                WindowStore.upsert(
                                        new TopicWindow(section, MONDAY, TUESDAY, 9, List.of())),
                                WindowStore.upsert(
                                        new TopicWindow(
                                                section,
                                                TUESDAY,
                                                until,
                                                100,
                                                List.of(
                                                        topic(
                                                                0,
                                                                30,
                                                                "마스크",
                                                                List.of(
                                                                        new ArticleShare(
                                                                                article, 0.9),
                                                                        new ArticleShare(
                                                                                "gone", 0.8))),
                                                        topic(1, 5, "낱말", List.of()))))));
        store.bulk(ThreadStore.COLLECTION)
                .write(
                        List.of(
                                ThreadStore.write(
                                        new TopicThread(
                                                section + "1",
                                                section,
                                                ThreadState.GROWING,
                                                List.of("마스크"),
                                                true,
                                                List.of(
                                                        new ThreadLink(
                                                                LinkKind.SPLIT_FROM, "0", TUESDAY)),
                                                List.of(
                                                        point(MONDAY, TUESDAY, 4),
                                                        point(TUESDAY, until, 0)))),
                                ThreadStore.write(
                                        new TopicThread(
                                                section + "2",
                                                section,
                                                ThreadState.FADING,
                                                List.of("옛일"),
                                                false,
                                                List.of(),
                                                List.of(point(MONDAY, TUESDAY, 1))))));
    }

    @Test
    void showsTheTopicsOfTheLatestWindowWithTheirThreads() throws IOException {
        write("*", WEDNESDAY);

        JsonNode live = caller.json("/api/v1/live");

        assertThat(live.at("/from").asText()).isEqualTo("2020-03-03T00:00:00+09:00");
        assertThat(live.at("/to").asText()).isEqualTo("2020-03-04T00:00:00+09:00");
        assertThat(live.at("/open").asBoolean()).isFalse();
        assertThat(live.at("/articles").asInt()).isEqualTo(100);
        assertThat(live.at("/topics")).hasSize(2);
        JsonNode known = live.at("/topics/0");
        assertThat(known.at("/thread").asText()).isEqualTo("*1");
        assertThat(known.at("/state").asText()).isEqualTo("growing");
        assertThat(known.at("/since").asText()).isEqualTo("2020-03-02T00:00:00+09:00");
        assertThat(known.at("/emerging").asBoolean()).isTrue();
        assertThat(known.at("/size").asInt()).isEqualTo(30);
        assertThat(known.at("/links/0/kind").asText()).isEqualTo("split-from");
        assertThat(known.at("/links/0/thread").asText()).isEqualTo("0");
        assertThat(known.at("/articles")).hasSize(1);
        assertThat(known.at("/articles/0/title").asText()).contains("태풍");
        JsonNode other = live.at("/topics/1");
        assertThat(other.at("/thread").isNull()).isTrue();
        assertThat(other.at("/state").isNull()).isTrue();
        assertThat(other.at("/keywords/0").asText()).isEqualTo("낱말");
    }

    @Test
    void saysThatAWindowIsStillOpen() throws IOException {
        write("*", Instant.parse("9020-03-03T15:00:00Z"));

        assertThat(caller.json("/api/v1/live").at("/open").asBoolean()).isTrue();
    }

    @Test
    void showsASection() throws IOException {
        write("경제", WEDNESDAY);

        assertThat(caller.json("/api/v1/live?section=" + Caller.encoded("경제")).at("/topics"))
                .hasSize(2);
        assertThat(caller.json("/api/v1/live").at("/topics")).isEmpty();
        assertThat(caller.json("/api/v1/live").at("/from").isNull()).isTrue();
    }

    @Test
    void refusesASectionThatIsTooLong() throws IOException {
        assertThat(caller.get("/api/v1/live?section=" + "a".repeat(101)).status()).isEqualTo(400);
    }
}
