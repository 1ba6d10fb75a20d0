package io.julgi.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.jobs.settings.JobSettings;
import io.julgi.topics.ThreadState;
import io.julgi.topics.lda.TopicWord;
import io.julgi.topics.threads.ThreadPoint;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class LinkTopicsTest {
    private static final Instant SUNDAY = Instant.parse("2020-02-29T15:00:00Z");

    @Test
    void saysWhichThreadsTheTopicsOfAnOpenWindowWouldBelongTo() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processElement(ended(0, "지하철"), 0);
            harness.processElement(ended(1, "지하철"), 0);
            String known = harness.extractOutputValues().get(0).id();
            harness.processElement(open(2, "지하철", "태풍"), 0);

            TopicWindow window = windows(harness).get(2);
            assertThat(window.open()).isTrue();
            assertThat(window.threads())
                    .filteredOn(thread -> thread.id().equals(known))
                    .singleElement()
                    .satisfies(
                            thread ->
                                    assertThat(thread.points())
                                            .extracting(ThreadPoint::from)
                                            .containsExactly(
                                                    SUNDAY, SUNDAY.plus(Duration.ofDays(2))));
            assertThat(window.threads())
                    .filteredOn(thread -> !thread.id().equals(known))
                    .singleElement()
                    .satisfies(
                            thread -> {
                                assertThat(thread.keywords()).containsExactly("태풍");
                                assertThat(thread.state()).isEqualTo(ThreadState.NEW);
                                assertThat(thread.emerging()).isTrue();
                            });
        }
    }

    @Test
    void anOpenWindowChangesNoThread() throws Exception {
        List<List<TopicThread>> threads = new ArrayList<>();
        for (boolean withOpen : List.of(true, false)) {
            try (var harness = harness()) {
                harness.open();
                harness.processElement(ended(0, "지하철"), 0);
                if (withOpen) {
                    harness.processElement(open(1, "태풍"), 0);
                    assertThat(harness.extractOutputValues()).hasSize(1);
                    harness.processElement(open(1, "지하철", "태풍"), 0);
                }
                harness.processElement(ended(1, "지하철", "금리"), 0);
                threads.add(harness.extractOutputValues());
            }
        }
        assertThat(threads.get(0)).isEqualTo(threads.get(1));
    }

    @Test
    void theThreadsAreTheSameWhenTheJobIsKilledWhileAWindowIsOpen() throws Exception {
        OperatorSubtaskState state;
        List<TopicThread> uninterrupted;
        try (var harness = harness()) {
            harness.open();
            harness.processElement(ended(0, "지하철"), 0);
            harness.processElement(open(1, "태풍"), 0);
            state = harness.snapshot(1, 1);
            harness.processElement(open(1, "태풍", "금리"), 0);
            harness.processElement(ended(1, "태풍", "지하철"), 0);
            uninterrupted = harness.extractOutputValues();
        }
        try (var harness = harness()) {
            harness.initializeState(state);
            harness.open();
            harness.processElement(open(1, "태풍", "금리"), 0);
            harness.processElement(ended(1, "태풍", "지하철"), 0);

            assertThat(harness.extractOutputValues())
                    .isEqualTo(uninterrupted.subList(1, uninterrupted.size()));
            assertThat(windows(harness)).extracting(TopicWindow::open).containsExactly(true, false);
        }
    }

    private static TopicWindow open(int day, String... words) {
        TopicWindow window = ended(day, words);
        return new TopicWindow(
                window.section(),
                window.from(),
                window.to(),
                window.articles(),
                window.topics(),
                true,
                List.of());
    }

    /** A day with a topic for each of these words. */
    private static TopicWindow ended(int day, String... words) {
        Instant from = SUNDAY.plus(Duration.ofDays(day));
        List<Topic> topics = new ArrayList<>();
        for (String word : words) {
            topics.add(
                    new Topic(
                            topics.size(),
                            List.of(new TopicWord(word, 1)),
                            List.of(word),
                            10,
                            0.1,
                            20,
                            List.of()));
        }
        return new TopicWindow("사회", from, from.plus(Duration.ofDays(1)), 100, topics);
    }

    private static List<TopicWindow> windows(
            KeyedOneInputStreamOperatorTestHarness<String, TopicWindow, TopicThread> harness) {
        return harness.getSideOutput(LinkTopics.WINDOWS).stream()
                .map(StreamRecord::getValue)
                .toList();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, TopicWindow, TopicThread>
            harness() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LinkTopics(JobSettings.fromArguments().window())),
                TopicWindow::section,
                Types.STRING);
    }
}
