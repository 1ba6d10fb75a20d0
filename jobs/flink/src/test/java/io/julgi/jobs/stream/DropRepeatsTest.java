package io.julgi.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DropRepeatsTest {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Instant NINE = Instant.parse("2020-02-01T00:00:00Z");

    @Test
    void dropsAnArticleThatComesAgainWordForWord() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processElement(article("1", "기준금리 동결"), 0);
            harness.processElement(article("1", "기준금리 동결"), 1);
            harness.processElement(article("2", "기준금리 동결"), 2);

            assertThat(ids(harness)).containsExactly("1", "2");
        }
    }

    @Test
    void letsARevisionPass() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processElement(article("1", "기준금리 동결"), 0);
            harness.processElement(article("1", "기준금리 인상"), 1);
            harness.processElement(article("1", "기준금리 인상"), 2);

            assertThat(harness.extractOutputValues())
                    .extracting(Article::title)
                    .containsExactly("기준금리 동결", "기준금리 인상");
        }
    }

    @Test
    void forgetsAnArticleThatWasNotSeenForTheTimeToLive() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.setStateTtlProcessingTime(0);
            harness.processElement(article("1", "기준금리 동결"), 0);
            harness.setStateTtlProcessingTime(A_DAY.toMillis() + 1);
            harness.processElement(article("1", "기준금리 동결"), 1);

            assertThat(ids(harness)).containsExactly("1", "1");
        }
    }

    @Test
    void remembersAcrossARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = harness()) {
            harness.open();
            harness.processElement(article("1", "기준금리 동결"), 0);
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = harness()) {
            harness.initializeState(snapshot);
            harness.open();
            harness.processElement(article("1", "기준금리 동결"), 2);

            assertThat(ids(harness)).isEmpty();
        }
    }

    private static List<String> ids(
            KeyedOneInputStreamOperatorTestHarness<String, Article, Article> harness) {
        return harness.extractOutputValues().stream().map(Article::id).toList();
    }

    private static Article article(String id, String title) {
        return new Article(id, "한겨레", "경제", title, "", "", NINE);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Article, Article> harness()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new DropRepeats(A_DAY)), Article::id, Types.STRING);
    }
}
