package io.julgi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.topics.threads.TopicThread;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stream sees now, over HTTP. */
class LiveApiIT {

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

    @Test
    void showsTheTopicsOfTheLatestWindowWithTheirThreads() throws IOException {
        SampleLive.ended("*").write(sample.store());

        JsonNode live = caller.json("/api/v1/live");

        assertThat(live.at("/from").asText()).isEqualTo("2020-03-03T00:00:00+09:00");
        assertThat(live.at("/to").asText()).isEqualTo("2020-03-04T00:00:00+09:00");
        assertThat(live.at("/open").asBoolean()).isFalse();
        assertThat(live.at("/articles").asInt()).isEqualTo(100);
        assertThat(live.at("/share").asDouble()).isEqualTo(0.35);
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
    void ofAWindowThatIsStillOpenTheThreadsAreThoseThatStandWithIt() throws IOException {
        SampleLive.open("*").write(sample.store());

        JsonNode live = caller.json("/api/v1/live");

        assertThat(live.at("/open").asBoolean()).isTrue();
        assertThat(live.at("/from").asText()).isEqualTo("2020-03-03T00:00:00+09:00");
        assertThat(live.at("/topics/0/thread").asText()).isEqualTo("*1");
        assertThat(live.at("/topics/0/emerging").asBoolean()).isTrue();
        assertThat(live.at("/topics/0/since").asText()).isEqualTo("2020-03-02T00:00:00+09:00");
        assertThat(sample.store().threads().latest("*", 9))
                .extracting(TopicThread::id)
                .as("threads that are stored for good")
                .doesNotContain("*1");

        SampleLive.ended("*").write(sample.store());

        assertThat(caller.json("/api/v1/live").at("/open").asBoolean()).isFalse();
    }

    @Test
    void showsASection() throws IOException {
        SampleLive.ended("경제").write(sample.store());

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
