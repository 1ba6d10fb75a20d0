package io.julgi.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void leavesOutWhatFlinkWrapsAroundAFailure() {
        assertThat(
                        FailureText.of(
                                """
                                org.apache.flink.runtime.JobException: Recovery is suppressed by FixedDelayRestartBackoffTimeStrategy
                                \tat org.apache.flink.runtime.executiongraph.ExecutionFailureHandler.handle(ExecutionFailureHandler.java:180)
                                Caused by: java.lang.IllegalStateException: No index on articles
                                \tat io.julgi.sink.Indexes.check(Indexes.java:12)
                                \t... 11 more
                                """))
                .isEqualTo("No index on articles");
    }

    @Test
    void keepsTheCircumstancesAndTheCause() {
        assertThat(
                        FailureText.of(
                                """
                                java.lang.RuntimeException: Cannot write 20 articles
                                \tat io.julgi.jobs.flink.MongoSink.write(MongoSink.java:12)
                                Caused by: com.mongodb.MongoTimeoutException: Timed out after 30000 ms
                                \tat com.mongodb.Cluster.select(Cluster.java:12)
                                """))
                .isEqualTo(
                        "Cannot write 20 articles, because: MongoTimeoutException: Timed out after 30000 ms");
    }

    @Test
    void doesNotRepeatAnExceptionThatOnlyRepeatsItsCause() {
        assertThat(
                        FailureText.of(
                                """
                                java.lang.RuntimeException: java.io.IOException: disk full
                                \tat A.b(A.java:1)
                                Caused by: java.io.IOException: disk full
                                \tat A.b(A.java:2)
                                """))
                .isEqualTo("IOException: disk full");
    }

    @Test
    void leavesOutACauseThatWasToldAlready() {
        assertThat(
                        FailureText.of(
                                """
                                org.apache.kafka.common.KafkaException: No topics on kafka:9092: timed out; is it running?
                                \tat A.b(A.java:1)
                                Caused by: org.apache.kafka.common.KafkaException: timed out
                                \tat A.b(A.java:2)
                                Caused by: java.util.concurrent.TimeoutException: timed out
                                \tat A.b(A.java:3)
                                """))
                .isEqualTo("KafkaException: No topics on kafka:9092: timed out; is it running?");
    }

    @Test
    void keepsEveryLineOfBadSettings() {
        assertThat(
                        FailureText.of(
                                """
                                <Exception on server side:
                                org.apache.flink.util.FlinkRuntimeException: Could not execute application.
                                \tat org.apache.flink.client.Detached.run(Detached.java:1)
                                Caused by: java.lang.IllegalArgumentException: topics.count must be at least 2 but is 1
                                unknown key windw; did you mean window?
                                \tat io.julgi.jobs.Main.main(Main.java:1)

                                End of exception on server side>
                                """))
                .isEqualTo(
                        "topics.count must be at least 2 but is 1\nunknown key windw; did you mean window?");
    }

    @Test
    void takesFlinksOwnWordsWhenThereAreNoOthers() {
        assertThat(
                        FailureText.of(
                                """
                                java.util.concurrent.CompletionException: org.apache.flink.runtime.NoResourceAvailableException: no slots
                                \tat A.b(A.java:1)
                                Caused by: org.apache.flink.runtime.NoResourceAvailableException: no slots
                                \tat A.b(A.java:1)
                                """))
                .isEqualTo("NoResourceAvailableException: no slots");
        assertThat(FailureText.of("Jar file /tmp/a.jar does not exist"))
                .isEqualTo("Jar file /tmp/a.jar does not exist");
        assertThat(FailureText.of("Not found: /v1/jars/upload"))
                .isEqualTo("Not found: /v1/jars/upload");
    }

    @Test
    void showsAtMostAThousandCharactersOfEachException() {
        assertThat(FailureText.of("java.lang.RuntimeException: " + "가".repeat(5_000)))
                .hasSize(1_001)
                .endsWith("가…");
    }

    @Test
    void leavesOutTheWholeElementOfAnAsynchronousStep() {
        assertThat(
                        FailureText.of(
                                """
                                java.lang.Exception: Could not complete the stream element: Record @ 7 : WindowCorpus[a
                                b]
                                \tat A.b(A.java:1)
                                Caused by: java.util.concurrent.ExecutionException: java.lang.IllegalStateException: No topics
                                \tat A.b(A.java:1)
                                Caused by: java.lang.IllegalStateException: No topics
                                \tat A.b(A.java:1)
                                """))
                .isEqualTo("No topics");
    }

    @Test
    void namesTheTypeOfAnExceptionWithoutMessage() {
        assertThat(FailureText.of("java.lang.NullPointerException\n\tat A.b(A.java:1)"))
                .isEqualTo("NullPointerException");
    }
}
