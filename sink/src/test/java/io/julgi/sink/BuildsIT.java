package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.Samples.finished;
import static io.julgi.sink.Samples.started;
import static io.julgi.sink.Samples.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuildsIT {
    private static final Instant MONDAY = Instant.parse("2020-03-02T04:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2020-03-03T04:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2020-03-04T04:00:00Z");

    private TestMongo mongo;
    private Store store;
    private Builds builds;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
        builds = store.builds();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void aBuildIsStartedAndFinished() {
        builds.start(started("mon", MONDAY));
        assertThat(builds.find("mon")).contains(started("mon", MONDAY));

        builds.finish(finished("mon", MONDAY));
        assertThat(builds.find("mon")).contains(finished("mon", MONDAY));
        assertThat(builds.find("tue")).isEmpty();
    }

    @Test
    void ofTwoWhoStartTheSameBuildOneSucceeds() {
        builds.start(started("mon", MONDAY));

        assertThatThrownBy(() -> builds.start(started("mon", MONDAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Build mon was started already");
    }

    @Test
    void buildsAreListedNewestFirst() {
        builds.start(started("mon", MONDAY));
        builds.start(started("wed", WEDNESDAY));
        builds.start(started("tue", TUESDAY));

        assertThat(builds.list()).extracting(Build::id).containsExactly("wed", "tue", "mon");
    }

    @Test
    void aBuildThatSaysOtherwiseIsNeitherStartedNorFinished() {
        assertThatThrownBy(() -> builds.start(finished("mon", MONDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builds.finish(started("mon", MONDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(builds.list()).isEmpty();
    }

    @Test
    void publishingRemembersTheBuildBefore() {
        builds.finish(finished("mon", MONDAY));
        builds.finish(finished("tue", TUESDAY));
        assertThat(builds.published()).isEmpty();

        assertThat(builds.publish("mon", NINE)).isEqualTo(new Publication("mon", NINE, ""));
        assertThat(builds.publish("tue", TEN)).isEqualTo(new Publication("tue", TEN, "mon"));

        assertThat(builds.published()).contains(new Publication("tue", TEN, "mon"));
    }

    @Test
    void publishingWhatIsPublishedChangesNothing() {
        builds.finish(finished("mon", MONDAY));
        builds.finish(finished("tue", TUESDAY));
        builds.publish("mon", NINE);
        builds.publish("tue", NINE);

        builds.publish("tue", TEN);

        assertThat(builds.published()).contains(new Publication("tue", NINE, "mon"));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneComesAfterTheOther() {
        builds.finish(finished("mon", MONDAY));
        builds.finish(finished("tue", TUESDAY));
        builds.finish(finished("wed", WEDNESDAY));
        for (int round = 0; round < 30; round++) {
            builds.publish("mon", NINE.plusSeconds(round));

            Stream.of("tue", "wed").parallel().forEach(id -> builds.publish(id, TEN));

            Publication last = builds.published().orElseThrow();
            assertThat(List.of(last.build(), last.previous()))
                    .containsExactlyInAnyOrder("tue", "wed");
        }
    }

    @Test
    void anUnknownOrUnfinishedBuildIsNotPublished() {
        builds.finish(finished("mon", MONDAY));
        builds.publish("mon", NINE);
        builds.start(started("tue", TUESDAY));

        assertThatThrownBy(() -> builds.publish("wed", TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no build 'wed'; the builds are [tue, mon]");
        assertThatThrownBy(() -> builds.publish("tue", TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Build tue is not finished");
        assertThat(builds.published()).contains(new Publication("mon", NINE, ""));
    }

    @Test
    void rollingBackTwiceGoesFurtherBack() {
        for (Build build :
                List.of(
                        finished("mon", MONDAY),
                        finished("tue", TUESDAY),
                        finished("wed", WEDNESDAY))) {
            builds.finish(build);
            builds.publish(build.id(), NINE);
        }

        assertThat(builds.rollback(TEN)).isEqualTo(new Publication("tue", TEN, "mon"));
        assertThat(builds.rollback(TEN)).isEqualTo(new Publication("mon", TEN, ""));
        assertThatThrownBy(() -> builds.rollback(TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no build before the published one (mon)");
        assertThat(builds.published()).contains(new Publication("mon", TEN, ""));
    }

    @Test
    void withoutAPublishedBuildThereIsNothingToRollBackTo() {
        assertThatThrownBy(() -> builds.rollback(TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(none)");
    }

    @Test
    void oldBuildsGoWithTheirTimelines() {
        finishWithTimeline("b1");
        finishWithTimeline("b2");
        finishWithTimeline("b3");
        finishWithTimeline("b4");
        finishWithTimeline("b5");
        builds.start(started("b0", NINE));
        builds.start(started("b6", NINE.plusSeconds(6)));
        builds.publish("b1", NINE);
        builds.publish("b3", TEN);

        assertThat(builds.deleteOlderThan(1)).containsExactly("b4", "b2", "b0");

        assertThat(builds.list()).extracting(Build::id).containsExactly("b6", "b5", "b3", "b1");
        assertThat(store.timelines().count("b1")).isEqualTo(1);
        assertThat(store.timelines().count("b2")).isZero();
        assertThat(store.timelines().count("b3")).isEqualTo(1);
        assertThat(store.timelines().count("b4")).isZero();
        assertThat(store.timelines().count("b5")).isEqualTo(1);
    }

    private void finishWithTimeline(String id) {
        int number = Integer.parseInt(id.substring(1));
        store.timelines().write(id, timeline("이란", 3));
        builds.finish(finished(id, NINE.plusSeconds(number)));
    }
}
