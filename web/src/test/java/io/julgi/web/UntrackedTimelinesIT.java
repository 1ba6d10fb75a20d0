package io.julgi.web;

import static io.julgi.web.Caller.encoded;
import static io.julgi.web.ProblemsIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.nlp.QueryReader;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.MalletTopicModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader gets for a search word that no build holds. */
class UntrackedTimelinesIT {

    private static final Duration LONG = WebServerIT.PATIENCE;
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String WORD = "농가";

    private final Gate gate = new Gate();
    private SampleStore sample;
    private WebServer server;
    private Caller reader;

    /** Trains as always, but only once it is opened. */
    private static final class Gate implements TopicModeler {
        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch open = new CountDownLatch(1);
        private final transient AtomicInteger asked = new AtomicInteger();
        private final transient AtomicInteger letGo = new AtomicInteger();
        private final TopicModeler modeler = new MalletTopicModeler();

        @Override
        public TopicModel model(Corpus corpus, int topics, LdaSettings settings) {
            asked.incrementAndGet();
            try {
                open.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                letGo.incrementAndGet();
                throw new CancellationException("stopped at the gate");
            }
            return modeler.model(corpus, topics, settings);
        }
    }

    @BeforeEach
    void fillTheStore() {
        sample = SampleStore.published();
    }

    private void start(int articles, Duration timeout) {
        server =
                WebServer.start(
                        new WebSettings("127.0.0.1", 0, articles, timeout),
                        sample.store(),
                        new QueryReader(),
                        SampleTopics.timelineBuilder(gate));
        reader = new Caller(server.port());
    }

    @AfterEach
    void stop() {
        gate.open.countDown();
        server.close();
        sample.close();
    }

    private static String timeline(String word) {
        return "/api/v1/timeline?q=" + encoded(word);
    }

    @Test
    void areMadeAtOnceFromTheStoredArticles() throws IOException {
        gate.open.countDown();
        start(20_000, LONG);

        JsonNode timeline = reader.json(timeline(WORD));

        assertThat(timeline.get("provisional").asBoolean()).isTrue();
        assertThat(timeline.get("limited").asBoolean()).isFalse();
        assertThat(timeline.get("articles").asInt()).isEqualTo(24);
        assertThat(timeline.get("entries")).isEmpty();
        assertThat(timeline.get("otherArticles").asInt()).isEqualTo(24);
    }

    @Test
    void haveEntriesWhoseArticlesCanBeRead() throws IOException {
        gate.open.countDown();
        start(20_000, LONG);
        JsonNode entry =
                reader.json(timeline(SampleStories.WIND) + "&level=coarse").get("entries").get(0);

        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    reader.json(
                            "/api/v1/articles?limit=3&q=%s&entry=%s%s"
                                    .formatted(
                                            encoded(SampleStories.WIND),
                                            entry.get("id").asText(),
                                            cursor));
            ids.addAll(page.get("articles").findValuesAsText("id"));
            cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(entry.get("size").asInt()).doesNotHaveDuplicates();
        assertThat(ids).containsAll(entry.get("articles").findValuesAsText("id"));
    }

    @Test
    void areMadeOfTheNewestArticlesWhenThereAreMany() throws IOException {
        gate.open.countDown();
        start(10, LONG);

        JsonNode timeline = reader.json(timeline(WORD));

        assertThat(timeline.get("limited").asBoolean()).isTrue();
        assertThat(timeline.get("articles").asInt()).isEqualTo(10);
    }

    @Test
    void areCountedAsAskedFor() throws IOException {
        gate.open.countDown();
        start(20_000, LONG);

        reader.get(timeline(WORD));
        reader.get(timeline("듣도보도못한낱말"));

        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(sample.store().queries().suggest(WORD, 5))
                                        .hasToString(
                                                "[TrackedQuery[query=농가, tracked=false, articles=24, asked=1]]"));
        assertThat(sample.store().queries().suggest("듣", 5)).isEmpty();
    }

    @Test
    void areMadeOnceForAllWhoAskForThem() throws IOException {
        gate.open.countDown();
        start(20_000, LONG);
        reader.get(timeline(WORD));
        int forOne = gate.asked.get();
        server.close();
        start(20_000, LONG);
        gate.asked.set(0);

        List<CompletableFuture<Answer>> readers =
                Stream.generate(() -> asking(timeline(WORD))).limit(8).toList();

        assertThat(readers).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(200));
        assertThat(gate.asked).hasValue(forOne);
    }

    private CompletableFuture<Answer> asking(String path) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return reader.get(path);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    @Test
    void areWorthAskingForAgainWhenTheyTakeLong() throws IOException {
        start(20_000, SHORT);

        Answer early = reader.get(timeline(WORD));
        assertProblem(early, 503, "still-computing");
        assertThat(early.header("Retry-After")).contains("2");

        gate.open.countDown();
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(
                        () -> assertThat(reader.get(timeline(WORD)).status()).isEqualTo(200));
    }

    @Test
    void doNotHoldUpThePublishedOnes() throws IOException {
        start(20_000, LONG);
        List<CompletableFuture<Answer>> waiting =
                Stream.of("농가", "복구", "예보", "링링").map(word -> asking(timeline(word))).toList();
        Awaitility.await().atMost(LONG).until(() -> gate.asked.get() == 2);

        assertThat(reader.get(timeline(SampleStories.QUERY)).status()).isEqualTo(200);

        gate.open.countDown();
        assertThat(waiting).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(200));
    }

    @Test
    void areRefusedWhenTooManyWait() throws IOException {
        start(20_000, SHORT);
        for (String word : List.of("농가", "복구")) {
            assertProblem(reader.get(timeline(word)), 503, "still-computing");
        }
        for (int waiting = 0; waiting < 16; waiting++) {
            assertProblem(reader.get(timeline("낱말" + waiting)), 503, "still-computing");
        }

        assertProblem(reader.get(timeline("예보")), 503, "busy");
        assertThat(reader.get(timeline(SampleStories.QUERY)).status()).isEqualTo(200);
    }

    @Test
    void areLetGoWhenTheServerStops() {
        start(20_000, LONG);
        CompletableFuture<Answer> waiting = asking(timeline(WORD));
        Awaitility.await().atMost(LONG).until(() -> gate.asked.get() == 1);

        server.close();

        // It waits neither for the reader nor for the computation: the gate is still shut.
        assertThat(waiting.handle((answer, closed) -> closed == null ? answer.status() : 0))
                .succeedsWithin(LONG)
                .isNotEqualTo(200);
        Awaitility.await().atMost(LONG).until(() -> gate.letGo.get() == 1);
    }
}
