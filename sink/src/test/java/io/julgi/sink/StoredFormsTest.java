package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.Samples.withoutMembers;
import static io.julgi.sink.StoredDocuments.by010;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written comes back the same, through BSON's bytes, and stands as it always did. */
class StoredFormsTest {
    @Test
    void anArticleComesBackTheSame() {
        Article article = Samples.anyArticle();

        assertThat(read(written(article), Article.class)).isEqualTo(article);
    }

    @Test
    void theTimeOfPublicationIsADateToTheMillisecond() {
        Instant exact = Instant.parse("2020-12-31T23:59:59.987654321Z");

        BsonDocument document = written(Samples.article("a", exact));

        assertThat(document.get("publishedAt").getBsonType()).isEqualTo(BsonType.DATE_TIME);
        assertThat(read(document, Article.class).publishedAt())
                .isEqualTo(Instant.parse("2020-12-31T23:59:59.987Z"));
    }

    @Test
    void cleanTextIsNeverStored() {
        Article article = Samples.article("a", NINE).withCleanText("깨끗한 제목", "깨끗한 본문");

        assertThat(written(article).keySet()).doesNotContain("cleanTitle", "cleanBody");
    }

    @Test
    void aWindowComesBackTheSame() {
        TopicWindow window = Samples.window("a.b/$c", NINE, TEN);

        assertThat(read(written(window), TopicWindow.class)).isEqualTo(window);
    }

    @Test
    void windowsOfOneStartAndTwoSizesAreTwoDocuments() {
        BsonDocument hour = written(Samples.window("사회", NINE, TEN));
        BsonDocument day = written(Samples.window("사회", NINE, NINE.plusSeconds(86_400)));

        assertThat(hour.get("_id"))
                .isEqualTo(new BsonString("사회/2020-03-02T00:00:00Z/2020-03-02T01:00:00Z"))
                .isNotEqualTo(day.get("_id"));
    }

    @Test
    void aThreadComesBackTheSame() {
        TopicThread thread = Samples.thread("사회/2020-03-01/0", "사회", NINE, 40);

        assertThat(read(written(thread), TopicThread.class)).isEqualTo(thread);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31})
    void aTimelineComesBackTheSameButForItsMembers(int articles) {
        Timeline timeline = Samples.timeline("코로나19 $a.b", articles);

        StoredTimeline stored = StoredTimeline.of("b1", timeline);
        Timeline back = StoredTimeline.timeline(again(stored.head()), List.of());

        assertThat(stored.parts()).isEmpty();
        assertThat(back).isEqualTo(withoutMembers(timeline));
        assertThat(back.entries().get(0).outlets().keySet())
                .containsExactly("한겨레", "a.b$c", "$연합.뉴스");
    }

    @Test
    void membersAreCutIntoChunksOfAThousand() {
        Timeline timeline = Samples.timeline("코로나19", 2_001);

        List<StoredTimeline.Chunk> chunks = StoredTimeline.of("b1", timeline).chunks();

        assertThat(chunks).extracting(StoredTimeline.Chunk::chunk).containsExactly(0, 1, 2);
        assertThat(chunks)
                .extracting(chunk -> chunk.articles().size())
                .containsExactly(1_000, 1_000, 1);
        assertThat(chunks)
                .flatExtracting(chunk -> again(chunk).articles())
                .containsExactlyElementsOf(
                        timeline.entries().get(0).members().stream().map(EventMember::id).toList());
        assertThat(again(chunks.get(2)).logOdds()).containsExactly(2_000.5);
        assertThat(again(chunks.get(2)).why()).containsExactly("방역 마스크");
    }

    @Test
    void noDocumentOfAVeryLongTimelineIsMuchLargerThanAMegabyte() {
        List<Entry> entries =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> Samples.entry("e%05d".formatted(i), 3))
                        .toList();
        Timeline timeline = Samples.timeline("정부", entries);

        StoredTimeline stored = StoredTimeline.of("b1", timeline);

        List<Record> documents = new ArrayList<>(stored.parts());
        documents.add(stored.head());
        assertThat(documents)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        document ->
                                assertThat(StoredForms.DOCUMENTS.sizeOf(document))
                                        .isLessThan(1_200_000));
        List<StoredTimeline.Part> shuffled =
                new ArrayList<>(stored.parts().stream().map(StoredFormsTest::again).toList());
        Collections.reverse(shuffled);
        assertThat(StoredTimeline.timeline(again(stored.head()), shuffled))
                .isEqualTo(withoutMembers(timeline));
    }

    /** A build of then is not read as half of what it was: its queries are answered anew. */
    @Test
    void aTimelineOfAnOlderVersionHasAnotherId() {
        assertThat(by010("timeline").getString("_id").getValue())
                .isEqualTo("b1/middle/코로나19 $a.b")
                .isNotEqualTo(StoredTimeline.id("b1", "코로나19 $a.b"))
                .isNotEqualTo(StoredTimeline.id("b1", "middle/코로나19 $a.b"));
    }

    @Test
    void aBuildComesBackTheSame() {
        Build running = Samples.started("20200302T000000Z", NINE);
        Build finished = Samples.finished("20200302T010000Z", TEN);

        assertThat(again(running)).isEqualTo(running);
        assertThat(again(finished)).isEqualTo(finished);
    }

    @Test
    void whatAnOlderVersionWroteIsReadAndWrittenAlike() {
        Article any = Samples.anyArticle();
        TopicWindow window = Samples.window("a.b/$c", NINE, TEN);
        TopicThread thread = Samples.thread("사회/2020-03-01/0", "사회", NINE, 40);
        assertAlike(
                "article",
                new Article(
                                any.id(),
                                any.outlet(),
                                any.section(),
                                any.title(),
                                Samples.ANYTHING,
                                any.url(),
                                any.publishedAt(),
                                any.story())
                        .withSummary(any.summary())
                        .withTokens(any.tokens(), any.dictionary()));
        assertAlike("articleOfItsOwn", Samples.article("yna.7", NINE, "금리", "금리"));
        assertAlike("window", window, "share");
        assertAlike("openWindow", open(window, List.of(thread)), "share");
        assertAlike("openWindowWithoutThreads", open(window, List.of()), "share");
        assertAlike("thread", thread);
        assertAlike("startedBuild", Samples.started("20200302T000000Z", NINE));
        assertAlike("finishedBuild", Samples.finished("20200302T010000Z", TEN));
        assertAlike("publication", new Publication("b2", NINE, "b1"));
        assertAlike("background", BackgroundChunk.of("b1", Samples.background(3)).get(0));
        assertThat(read(by010("query"), TrackedQuery.class))
                .isEqualTo(new TrackedQuery("코로나19", true, 120, 7));
        assertThat(read(by010("askedQuery"), TrackedQuery.class))
                .isEqualTo(new TrackedQuery("월드컵", false, 0, 1));
    }

    @Test
    void whatStillOlderVersionsLeftOutIsWhatItWasThen() {
        BsonDocument article = by010("article");
        List.of("body", "summary", "story").forEach(article::remove);
        Article read = read(article, Article.class);
        assertThat(read.body() + read.summary()).isEmpty();
        assertThat(read.story()).isEqualTo(read.id());

        StoredTimeline.Chunk chunk = read(by010("entryArticles"), StoredTimeline.Chunk.class);
        assertThat(chunk.articles()).hasSize(3);
        assertThat(chunk.logOdds()).isEmpty();
        assertThat(chunk.why()).isEmpty();
    }

    @Test
    void aMissingFieldIsNamedWithItsDocument() {
        for (String field : List.of("title", "tokens", "outlet", "publishedAt")) {
            BsonDocument document = written(Samples.article("yna.7", NINE));
            document.remove(field);

            assertThatThrownBy(() -> read(document, Article.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("yna.7")
                    .hasMessageContaining("no field '" + field + "'");
        }
    }

    @Test
    void aFieldOfAnotherTypeIsNamedWithItsDocument() {
        BsonDocument document = written(Samples.article("yna.7", NINE));
        document.put("publishedAt", new BsonInt32(5));

        assertThatThrownBy(() -> read(document, Article.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Field 'publishedAt'")
                .hasMessageContaining("yna.7")
                .hasMessageContaining("INT32");
    }

    @Test
    void aFaultInAPartIsNamedWithTheDocument() {
        BsonDocument document = by010("window");
        document.getArray("topics").get(0).asDocument().remove("share");

        assertThatThrownBy(() -> read(document, TopicWindow.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Field 'topics' of stored document a.b/$c/2020-03-02T00:00")
                .hasMessageContaining("no field 'share'");
    }

    private static TopicWindow open(TopicWindow window, List<TopicThread> threads) {
        return new TopicWindow(
                window.section(),
                window.from(),
                window.to(),
                window.articles(),
                window.topics(),
                true,
                threads);
    }

    /** But for these fields, which are only written, and only since. */
    private static void assertAlike(String name, Record record, String... since) {
        BsonDocument written = written(record);
        assertThat(written.keySet()).containsAll(List.of(since));
        List.of(since).forEach(written::remove);
        assertThat(written).as(name).isEqualTo(by010(name));
        assertThat((Object) read(by010(name), record.getClass())).as(name).isEqualTo(record);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T again(T record) {
        return (T) read(written(record), record.getClass());
    }

    private static BsonDocument written(Record record) {
        return StoredDocuments.written(StoredForms.DOCUMENTS, record);
    }

    private static <T> T read(BsonDocument document, Class<T> type) {
        return StoredDocuments.read(StoredForms.DOCUMENTS, document, type);
    }
}
