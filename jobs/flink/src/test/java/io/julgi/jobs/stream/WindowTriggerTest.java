package io.julgi.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.Article;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.threads.EarlierArticle;
import io.julgi.topics.threads.WindowCorpus;
import io.julgi.topics.threads.WindowSize;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.streaming.runtime.operators.windowing.WindowOperatorBuilder;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/**
 * The window step as the pipeline puts it together: calendar windows, trigger, lateness, corpus.
 */
class WindowTriggerTest {
    private static final Duration PROVISIONAL = Duration.ofMinutes(1);
    private static final Duration DELAY = Duration.ofSeconds(10);
    private static final Instant MONDAY_NINE = Instant.parse("2020-03-02T00:00:00Z");
    private static final Instant MONDAY_END = Instant.parse("2020-03-02T15:00:00Z");
    private static final Instant TUESDAY_END = Instant.parse("2020-03-03T15:00:00Z");
    private static final Instant WEDNESDAY_END = Instant.parse("2020-03-04T15:00:00Z");

    @Test
    void firesOnceWhenTheWindowEnds() throws Exception {
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "b");
            arrives(harness, "a");
            assertThat(harness.extractOutputValues()).isEmpty();

            harness.processWatermark(MONDAY_END.toEpochMilli());

            assertThat(articlesOf(harness)).containsExactly(List.of("a", "b"));
            assertThat(harness.extractOutputValues().get(0).to()).isEqualTo(MONDAY_END);
        }
    }

    @Test
    void articlesThatComeLateShareOneCorrection() throws Exception {
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            harness.processWatermark(MONDAY_END.toEpochMilli());
            arrives(harness, "b");
            arrives(harness, "c");
            assertThat(harness.extractOutputValues()).hasSize(1);

            harness.setProcessingTime(DELAY.toMillis());

            assertThat(articlesOf(harness)).containsExactly(List.of("a"), List.of("a", "b", "c"));
        }
    }

    @Test
    void aCorrectionThatIsStillDueHappensBeforeTheWindowGoesAway() throws Exception {
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            harness.processWatermark(MONDAY_END.toEpochMilli());
            arrives(harness, "b");

            harness.processWatermark(TUESDAY_END.toEpochMilli());

            assertThat(articlesOf(harness)).containsExactly(List.of("a"), List.of("a", "b"));
        }
    }

    @Test
    void anArticleAfterTheAllowedLatenessGoesAside() throws Exception {
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            harness.processWatermark(WEDNESDAY_END.toEpochMilli());

            arrives(harness, "b");

            assertThat(articlesOf(harness)).containsExactly(List.of("a"));
            assertThat(harness.getSideOutput(CollectCorpus.LATE))
                    .extracting(late -> late.getValue().article().id())
                    .containsExactly("b");
        }
    }

    @Test
    void aRevisionReplacesTheEarlierVersionOfAnArticle() throws Exception {
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            harness.processElement(article("a", "정정"), MONDAY_NINE.toEpochMilli());

            harness.processWatermark(MONDAY_END.toEpochMilli());

            assertThat(harness.extractOutputValues().get(0).articles())
                    .extracting(Article::tokens)
                    .containsExactly(List.of("정정"));
        }
    }

    @Test
    void whatIsKnownOfEarlierWindowsOutlivesARestart() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            arrives(harness, "b");
            harness.processWatermark(MONDAY_END.toEpochMilli());
            assertThat(harness.extractOutputValues().get(0).earlier()).isEmpty();
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness()) {
            harness.initializeState(state);
            harness.open();
            harness.processElement(article("c", "환율"), MONDAY_END.toEpochMilli());
            harness.processWatermark(TUESDAY_END.toEpochMilli());

            WindowCorpus tuesday = harness.extractOutputValues().get(0);
            assertThat(tuesday.earlier())
                    .extracting(EarlierArticle::tokens)
                    .containsExactly(List.of("금리"), List.of("금리"));
        }
    }

    @Test
    void anOpenWindowFiresAWhileAfterAnArticleCame() throws Exception {
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            arrives(harness, "b");
            harness.setProcessingTime(PROVISIONAL.toMillis());
            harness.setProcessingTime(PROVISIONAL.toMillis() * 5);
            arrives(harness, "c");
            harness.setProcessingTime(PROVISIONAL.toMillis() * 6);

            assertThat(articlesOf(harness))
                    .containsExactly(List.of("a", "b"), List.of("a", "b", "c"));
            assertThat(harness.extractOutputValues()).allMatch(WindowCorpus::open);
        }
    }

    @Test
    void aWindowThatEndsIsTheSameWithAndWithoutFiringsWhileItWasOpen() throws Exception {
        List<WindowCorpus> last = new ArrayList<>();
        for (Duration provisional : List.of(PROVISIONAL, Duration.ZERO)) {
            try (var harness = harness(provisional)) {
                harness.open();
                arrives(harness, "a");
                harness.setProcessingTime(PROVISIONAL.toMillis());
                harness.processElement(article("b", "환율"), MONDAY_END.toEpochMilli());
                harness.setProcessingTime(PROVISIONAL.toMillis() * 2);
                arrives(harness, "c");
                harness.processWatermark(TUESDAY_END.toEpochMilli());
                harness.setProcessingTime(PROVISIONAL.toMillis() * 9);

                assertThat(harness.extractOutputValues().stream().filter(WindowCorpus::open))
                        .hasSize(provisional.isZero() ? 0 : 2);
                last.addAll(
                        harness.extractOutputValues().stream()
                                .filter(window -> !window.open())
                                .toList());
            }
        }
        assertThat(last).hasSize(4);
        assertThat(last.subList(0, 2)).isEqualTo(last.subList(2, 4));
    }

    @Test
    void anOpenWindowKnowsWhatTheOneBeforeItHasSoFar() throws Exception {
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            harness.processElement(article("b", "환율"), MONDAY_END.toEpochMilli());
            harness.setProcessingTime(PROVISIONAL.toMillis());

            assertThat(harness.extractOutputValues())
                    .filteredOn(window -> window.to().equals(TUESDAY_END))
                    .flatExtracting(WindowCorpus::earlier)
                    .extracting(EarlierArticle::tokens)
                    .containsExactly(List.of("금리"));
        }
    }

    @Test
    void whatWasDueInAnOpenWindowOutlivesARestart() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness()) {
            harness.open();
            arrives(harness, "a");
            state = harness.snapshot(1, 1);
            harness.setProcessingTime(PROVISIONAL.toMillis()); // seen, then lost by the kill
        }
        try (var harness = harness()) {
            harness.initializeState(state);
            harness.open();
            harness.setProcessingTime(PROVISIONAL.toMillis());
            harness.processWatermark(MONDAY_END.toEpochMilli());

            assertThat(harness.extractOutputValues())
                    .extracting(WindowCorpus::open)
                    .containsExactly(true, false);
            assertThat(articlesOf(harness)).containsExactly(List.of("a"), List.of("a"));
        }
    }

    private static void arrives(
            KeyedOneInputStreamOperatorTestHarness<String, SectionArticle, WindowCorpus> harness,
            String id)
            throws Exception {
        harness.processElement(article(id, "금리"), MONDAY_NINE.toEpochMilli());
    }

    private static SectionArticle article(String id, String token) {
        return new SectionArticle(
                "경제",
                new Article(id, "한겨레", "경제", token, "", "", MONDAY_NINE)
                        .withTokens(List.of(token), "v1"));
    }

    private static List<List<String>> articlesOf(
            KeyedOneInputStreamOperatorTestHarness<String, SectionArticle, WindowCorpus> harness) {
        return harness.extractOutputValues().stream()
                .map(corpus -> corpus.articles().stream().map(article -> article.id()).toList())
                .toList();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, SectionArticle, WindowCorpus>
            harness() throws Exception {
        return harness(PROVISIONAL);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, SectionArticle, WindowCorpus>
            harness(Duration provisional) throws Exception {
        var operator =
                new WindowOperatorBuilder<SectionArticle, String, TimeWindow>(
                        new CalendarWindows(WindowSize.DAY),
                        new WindowTrigger(provisional, DELAY),
                        new ExecutionConfig(),
                        TypeInformation.of(SectionArticle.class),
                        SectionArticle::section,
                        Types.STRING);
        operator.allowedLateness(Duration.ofDays(1));
        operator.sideOutputLateData(CollectCorpus.LATE);
        return new KeyedOneInputStreamOperatorTestHarness<>(
                operator.process(new CollectCorpus(JobSettings.fromArguments().window())),
                SectionArticle::section,
                Types.STRING);
    }
}
