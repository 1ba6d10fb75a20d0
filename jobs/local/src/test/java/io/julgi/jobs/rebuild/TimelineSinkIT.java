package io.julgi.jobs.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.julgi.jobs.flink.FlinkSettings;
import io.julgi.jobs.flink.RecordType;
import io.julgi.jobs.local.LocalFlink;
import io.julgi.sink.Build;
import io.julgi.sink.RebuildLease;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.TrackedQuery;
import io.julgi.sink.embedded.EmbeddedMongo;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last sink of a rebuild in a mini cluster, against a real store. */
class TimelineSinkIT {
    private static final Instant NINE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Build STARTED = new Build("b2", NINE, null, 100, 0, 0, "");

    private static final AtomicBoolean HAS_FAILED = new AtomicBoolean();

    private EmbeddedMongo mongo;
    private Store store;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.inMemory();
        store = Store.open(settings());
        Build before = new Build("b1", NINE.minusSeconds(60), NINE, 90, 1, 1, "d1");
        store.builds().finish(before);
        store.builds().publish(before.id(), NINE);
        store.lease().take(STARTED.id(), Instant.now());
        store.builds().start(STARTED);
        store.timelines().writeBackground(STARTED.id(), new Background(1, Map.of(), List.of()));
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void publishesOnceAllTasksHaveStoredTheirs() throws Exception {
        run(timelines("태풍", "금리", "공항"), false);

        assertThat(published()).isEqualTo("b2");
        assertPublishedWith(3);
        for (Level level : Level.values()) {
            assertThat(store.timelines().find("b2", "공항", level)).isPresent();
        }
    }

    @Test
    void publishesTheSameWhenATaskRunsTwice() throws Exception {
        HAS_FAILED.set(false);
        run(timelines("태풍", "금리", "공항"), true);

        assertThat(HAS_FAILED).isTrue();
        assertThat(published()).isEqualTo("b2");
        assertPublishedWith(3);
    }

    @Test
    void doesNotPublishWhenNoQueryHasAnArticle() {
        assertRefused(
                () -> run(List.of(), false),
                "Build b2 is not published: none of its tracked queries has an article;"
                        + " name other queries, or import articles");
    }

    @Test
    void doesNotPublishWhenOtherTimelinesAreStoredThanWereMade() {
        store.timelines().write("b2", timelines("선거").get(0));

        assertRefused(
                () -> run(timelines("태풍"), false),
                "Build b2 is not published: 3 timelines were made, but 4 are stored");
    }

    @Test
    void doesNotPublishWithoutTheBackground() {
        store.timelines().delete("b2");

        assertRefused(
                () -> run(timelines("태풍"), false),
                "Build b2 is not published: its background is not stored; rebuild again");
    }

    @Test
    void doesNotPublishWhenAnotherRebuildHasTakenOver() {
        Instant later = Instant.now().plus(RebuildLease.LENGTH).plusSeconds(10);
        store.lease().take("b3", later);

        assertRefused(
                () -> run(timelines("태풍"), false), "Build b2 is not published: build b3 took over");
    }

    private void assertPublishedWith(int queries) {
        Build build = store.builds().find("b2").orElseThrow();
        assertThat(build.finishedAt()).isNotNull();
        assertThat(build)
                .isEqualTo(new Build("b2", NINE, build.finishedAt(), 100, queries, 0, "d2"));
        assertThat(store.queries().list(10))
                .allMatch(TrackedQuery::tracked)
                .extracting(TrackedQuery::query, TrackedQuery::articles)
                .hasSize(queries);
        assertThat(store.timelines().count("b2")).isEqualTo(queries * 3L);
    }

    private void assertRefused(ThrowingCallable run, String reason) {
        assertThatExceptionOfType(JobExecutionException.class)
                .isThrownBy(run)
                .withStackTraceContaining(reason);
        assertThat(published()).isEqualTo("b1");
    }

    private String published() {
        return store.builds().published().orElseThrow().build();
    }

    private StoreSettings settings() {
        return new StoreSettings(mongo.uri(), "julgi");
    }

    /** Through two tasks; one of them may fail at its second timeline, once. */
    private void run(List<Timeline> timelines, boolean failing) throws Exception {
        StreamExecutionEnvironment environment = LocalFlink.environment(2);
        FlinkSettings.batch(environment, 2);
        List<Timeline> given = new ArrayList<>(timelines);
        given.addAll(timelines("left out"));
        environment
                .fromData(given, RecordType.of(Timeline.class))
                .filter(timeline -> !timeline.query().equals("left out"))
                .keyBy(Timeline::query)
                .map(timeline -> failing ? failingOnce(timeline) : timeline)
                .returns(RecordType.of(Timeline.class))
                .sinkTo(new TimelineSink(settings(), STARTED, 5));
        environment.execute();
    }

    private static Timeline failingOnce(Timeline timeline) {
        if (timeline.level() == Level.MIDDLE && HAS_FAILED.compareAndSet(false, true)) {
            throw new IllegalStateException("a task is lost");
        }
        return timeline;
    }

    private static List<Timeline> timelines(String... queries) {
        List<Timeline> timelines = new ArrayList<>();
        for (String query : queries) {
            for (Level level : Level.values()) {
                timelines.add(
                        new Timeline(
                                query,
                                level,
                                query.length(),
                                List.of(),
                                List.of(),
                                0,
                                new Timeline.Model(0, 0, List.of(), 1, 1, 0, "d2")));
            }
        }
        return timelines;
    }
}
