package io.julgi.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.sink.dictionary.DictionaryVersion;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class TokenizeTest {
    private static final Instant NINE = Instant.parse("2020-02-01T00:00:00Z");
    private static final String TITLE = "폴라베리 출시";
    private static final DictionaryVersion BUNDLED = DictionaryVersion.bundled();
    private static final DictionaryVersion WITH_THE_TERM = version("폴라베리");

    @Test
    void tokenizesWithTheFirstVersionUntilAnotherOneComes() throws Exception {
        try (var harness = harness(BUNDLED)) {
            harness.open();
            harness.processElement1(article("1"), 0);
            harness.processElement2(WITH_THE_TERM, 0);
            harness.processElement1(article("2"), 0);

            assertThat(harness.extractOutputValues())
                    .extracting(Article::dictionary)
                    .containsExactly(BUNDLED.id(), WITH_THE_TERM.id());
            assertThat(harness.extractOutputValues().get(0).tokens()).doesNotContain("폴라베리");
            assertThat(harness.extractOutputValues().get(1).tokens()).containsExactly("폴라베리", "출시");
        }
    }

    @Test
    void goesBackWhenAnEarlierVersionIsPutInForceAgain() throws Exception {
        try (var harness = harness(WITH_THE_TERM)) {
            harness.open();
            harness.processElement1(article("1"), 0);
            harness.processElement2(BUNDLED, 0);
            harness.processElement1(article("2"), 0);
            harness.processElement2(WITH_THE_TERM, 0);
            harness.processElement1(article("3"), 0);

            assertThat(harness.extractOutputValues())
                    .extracting(Article::dictionary)
                    .containsExactly(WITH_THE_TERM.id(), BUNDLED.id(), WITH_THE_TERM.id());
        }
    }

    @Test
    void remembersTheVersionAcrossARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = harness(BUNDLED)) {
            harness.open();
            harness.processElement2(WITH_THE_TERM, 0);
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = harness(BUNDLED)) {
            harness.setup();
            harness.initializeState(snapshot);
            harness.open();
            harness.processElement1(article("1"), 2);

            assertThat(harness.extractOutputValues())
                    .extracting(Article::dictionary)
                    .containsExactly(WITH_THE_TERM.id());
        }
    }

    @Test
    void articlesAloneMoveEventTime() throws Exception {
        try (var harness = harness(BUNDLED)) {
            harness.open();
            harness.processWatermarkStatus2(WatermarkStatus.IDLE);
            harness.processElement2(new StreamRecord<>(WITH_THE_TERM));
            harness.processWatermark1(new Watermark(1_000));

            assertThat(harness.getOutput()).contains(new Watermark(1_000));
        }
    }

    @Test
    void stampsWhatTheTermsReallyAre() throws Exception {
        DictionaryVersion ofAnotherProgram =
                new DictionaryVersion("0lder", "", NINE, "accepted", List.of("폴라베리"), "");
        try (var harness = harness(ofAnotherProgram)) {
            harness.open();
            harness.processElement1(article("1"), 0);

            assertThat(harness.extractOutputValues())
                    .extracting(Article::dictionary)
                    .containsExactly(WITH_THE_TERM.id());
        }
    }

    private static DictionaryVersion version(String term) {
        String id = UserDictionary.bundled().plus(UserDictionary.parse("accepted", term)).version();
        return new DictionaryVersion(id, "", NINE, "accepted " + term, List.of(term), "");
    }

    private static Article article(String id) {
        return new Article(id, "줄기일보", "경제", TITLE, "", "", NINE).withCleanText(TITLE, "");
    }

    private static TwoInputStreamOperatorTestHarness<Article, DictionaryVersion, Article> harness(
            DictionaryVersion first) throws Exception {
        return new TwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithNonKeyedOperator<>(
                        new Tokenize(TextPipeline.standard(), first),
                        List.of(Tokenize.DICTIONARY)));
    }
}
