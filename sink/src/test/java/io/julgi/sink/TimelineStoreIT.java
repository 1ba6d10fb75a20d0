package io.julgi.sink;

import static com.mongodb.client.model.Filters.eq;
import static io.julgi.sink.Samples.timeline;
import static io.julgi.sink.Samples.withoutMembers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.topics.events.EventMember;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Timeline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineStoreIT {
    private TestMongo mongo;
    private Store store;
    private TimelineStore timelines;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
        timelines = store.timelines();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void aTimelineIsFoundByBuildAndQuery() {
        Timeline timeline = timeline("코로나19", 30);
        timelines.write("b1", timeline);
        timelines.write("b1", timeline("우한", 31));

        assertThat(timelines.find("b1", "코로나19")).contains(withoutMembers(timeline));
        assertThat(timelines.find("b2", "코로나19")).isEmpty();
        assertThat(timelines.find("b1", "코로나")).isEmpty();
        assertThat(timelines.count("b1")).isEqualTo(2);
    }

    @Test
    void aQueryIsFoundHoweverItIsTyped() {
        Timeline timeline = timeline("BTS 빌보드", 3);
        timelines.write("b1", timeline);

        assertThat(timelines.find("b1", "  bts \u3000 \u1107\u1175\u11af보드 "))
                .contains(withoutMembers(timeline));
    }

    @Test
    void anEntrysArticlesComeInPagesAcrossChunks() {
        Timeline timeline = timeline("코로나19", 2_345);
        String entry = timeline.entries().get(0).id();
        List<String> all =
                timeline.entries().get(0).members().stream().map(EventMember::id).toList();
        timelines.write("b1", timeline);

        assertThat(timelines.articleIds("b1", entry, 0, 10)).isEqualTo(all.subList(0, 10));
        assertThat(timelines.articleIds("b1", entry, 995, 10)).isEqualTo(all.subList(995, 1_005));
        assertThat(timelines.articleIds("b1", entry, 1_000, 1))
                .isEqualTo(all.subList(1_000, 1_001));
        assertThat(timelines.articleIds("b1", entry, 500, 1_800))
                .isEqualTo(all.subList(500, 2_300));
        assertThat(timelines.articleIds("b1", entry, 2_340, 100))
                .isEqualTo(all.subList(2_340, 2_345));
        assertThat(timelines.articleIds("b1", entry, 2_345, 100)).isEmpty();
        assertThat(timelines.articleIds("b1", entry, 50_000, 100)).isEmpty();
        assertThat(timelines.articleIds("b1", "unknown", 0, 10)).isEmpty();
        assertThat(timelines.articleIds("b2", entry, 0, 10)).isEmpty();
    }

    @Test
    void aTimelineLargerThanADocumentComesBackWhole() {
        Timeline timeline =
                timeline(
                        "정부",
                        IntStream.range(0, 4_000)
                                .mapToObj(i -> Samples.entry("e%04d".formatted(i), 2))
                                .toList());
        timelines.write("b1", timeline);

        assertThat(timelines.find("b1", "정부")).contains(withoutMembers(timeline));
        assertThat(Samples.everything(store).get(StoredTimeline.PARTS))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(timelines.count("b1")).isEqualTo(1);
    }

    @Test
    void aTimelineWithAMissingPartIsNotShownAsIfWhole() {
        timelines.write(
                "b1",
                timeline(
                        "정부",
                        IntStream.range(0, 4_000)
                                .mapToObj(i -> Samples.entry("e%04d".formatted(i), 2))
                                .toList()));
        store.database().getCollection(StoredTimeline.PARTS).deleteOne(eq("part", 1));

        assertThatThrownBy(() -> timelines.find("b1", "정부"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("Timeline 'b1:정부' has \\d of \\d parts;.*");
    }

    @Test
    void writingTwiceLeavesTheSameDocuments() {
        Timeline timeline = timeline("코로나19", 1_500);
        timelines.write("b1", timeline);
        var once = Samples.everything(store);

        timelines.write("b1", timeline);

        assertThat(Samples.everything(store)).isEqualTo(once);
    }

    @Test
    void aSmallerTimelineLeavesNothingOfTheLargerOne() {
        timelines.write("b1", timeline("코로나19", 700));
        var wanted = Samples.everything(store);
        timelines.delete("b1");

        timelines.write("b1", timeline("코로나19", 5_000));
        timelines.write("b1", timeline("코로나19", 700));

        assertThat(Samples.everything(store)).isEqualTo(wanted);
    }

    @Test
    void deletingABuildLeavesTheOthers() {
        timelines.write("b1", timeline("코로나19", 1_500));
        var wanted = Samples.everything(store);

        timelines.write("b2", timeline("코로나19", 1_500));
        timelines.write("b2", timeline("이란", 20));
        timelines.delete("b2");

        assertThat(Samples.everything(store)).isEqualTo(wanted);
        assertThat(timelines.count("b2")).isZero();
    }

    @Test
    void keepsTheBackgroundOfABuildWhateverItsSize() {
        Background large = Samples.background(40_000);

        timelines.writeBackground("b1", large);
        timelines.writeBackground("b2", Samples.background(3));

        assertThat(timelines.background("b1")).contains(large);
        assertThat(timelines.background("b2")).contains(Samples.background(3));
        assertThat(timelines.background("b3")).isEmpty();
    }

    @Test
    void forgetsTheBackgroundWithItsBuild() {
        timelines.writeBackground("b1", Samples.background(3));
        timelines.writeBackground("b2", Samples.background(3));

        timelines.delete("b1");

        assertThat(timelines.background("b1")).isEmpty();
        assertThat(timelines.background("b2")).isPresent();
    }
}
