package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.TEN;
import static io.julgi.sink.Samples.withoutArticleIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import io.julgi.topics.threads.TopicThread;
import io.julgi.topics.threads.TopicWindow;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.Level;
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
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written comes back the same, through BSON's bytes. */
class DocumentsTest {
    @Test
    void anArticleComesBackTheSame() {
        Article article = Samples.anyArticle();

        assertThat(ArticleDocuments.article(bytes(ArticleDocuments.toBson(article))))
                .isEqualTo(article);
    }

    @Test
    void theTimeOfPublicationIsADateToTheMillisecond() {
        Instant exact = Instant.parse("2020-12-31T23:59:59.987654321Z");

        BsonDocument document = ArticleDocuments.toBson(Samples.article("a", exact));

        assertThat(document.get("publishedAt").getBsonType()).isEqualTo(BsonType.DATE_TIME);
        assertThat(ArticleDocuments.article(document).publishedAt())
                .isEqualTo(Instant.parse("2020-12-31T23:59:59.987Z"));
    }

    @Test
    void aWindowComesBackTheSame() {
        TopicWindow window = Samples.window("a.b/$c", NINE, TEN);

        assertThat(WindowDocuments.window(bytes(WindowDocuments.toBson(window)))).isEqualTo(window);
    }

    @Test
    void windowsOfOneStartAndTwoSizesAreTwoDocuments() {
        BsonDocument hour = WindowDocuments.toBson(Samples.window("사회", NINE, TEN));
        BsonDocument day =
                WindowDocuments.toBson(Samples.window("사회", NINE, NINE.plusSeconds(86_400)));

        assertThat(hour.get("_id"))
                .isEqualTo(new BsonString("사회/2020-03-02T00:00:00Z/2020-03-02T01:00:00Z"))
                .isNotEqualTo(day.get("_id"));
    }

    @Test
    void aThreadComesBackTheSame() {
        TopicThread thread = Samples.thread("사회/2020-03-01/0", "사회", NINE, 40);

        assertThat(ThreadDocuments.thread(bytes(ThreadDocuments.toBson(thread)))).isEqualTo(thread);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aTimelineComesBackTheSameButForItsArticleIds(Level level) {
        Timeline timeline = Samples.timeline("코로나19 $a.b", level, 30);

        TimelineDocuments.Stored stored = TimelineDocuments.toBson("b1", timeline);
        Timeline back = TimelineDocuments.timeline(bytes(stored.head()), List.of());

        assertThat(stored.parts()).isEmpty();
        assertThat(back).isEqualTo(withoutArticleIds(timeline));
        assertThat(back.entries().get(0).outlets().keySet())
                .containsExactly("한겨레", "a.b$c", "$연합.뉴스");
    }

    @Test
    void articleIdsAreCutIntoChunksOfAThousand() {
        Timeline timeline = Samples.timeline("코로나19", Level.FINE, 2_001);

        List<BsonDocument> chunks = TimelineDocuments.toBson("b1", timeline).chunks();

        assertThat(chunks).extracting(TimelineDocuments::chunk).containsExactly(0, 1, 2);
        assertThat(chunks)
                .extracting(chunk -> TimelineDocuments.articleIds(chunk).size())
                .containsExactly(1_000, 1_000, 1);
        assertThat(chunks)
                .flatExtracting(TimelineDocuments::articleIds)
                .containsExactlyElementsOf(timeline.entries().get(0).articleIds());
    }

    @Test
    void noDocumentOfAVeryLongTimelineIsMuchLargerThanAMegabyte() {
        List<Entry> entries =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> Samples.entry("e%05d".formatted(i), 3))
                        .toList();
        Timeline timeline = Samples.timeline("정부", Level.FINE, entries);

        TimelineDocuments.Stored stored = TimelineDocuments.toBson("b1", timeline);

        List<BsonDocument> documents = new ArrayList<>(stored.parts());
        documents.add(stored.head());
        assertThat(documents)
                .hasSizeGreaterThan(5)
                .allSatisfy(document -> assertThat(sizeOf(document)).isLessThan(1_200_000));
        List<BsonDocument> shuffled = new ArrayList<>(stored.parts());
        Collections.reverse(shuffled);
        assertThat(TimelineDocuments.timeline(stored.head(), shuffled))
                .isEqualTo(withoutArticleIds(timeline));
    }

    @Test
    void aBuildComesBackTheSame() {
        Build running = Samples.started("20200302T000000Z", NINE);
        Build finished = Samples.finished("20200302T010000Z", TEN);

        assertThat(BuildDocuments.build(bytes(BuildDocuments.toBson(running)))).isEqualTo(running);
        assertThat(BuildDocuments.build(bytes(BuildDocuments.toBson(finished))))
                .isEqualTo(finished);
    }

    @Test
    void aMissingFieldIsNamedWithItsDocument() {
        BsonDocument document = ArticleDocuments.toBson(Samples.article("yna.7", NINE));
        document.remove("title");

        assertThatThrownBy(() -> ArticleDocuments.article(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("yna.7")
                .hasMessageContaining("no field 'title'");
    }

    @Test
    void aFieldOfAnotherTypeIsNamedWithItsDocument() {
        BsonDocument document = ArticleDocuments.toBson(Samples.article("yna.7", NINE));
        document.put("publishedAt", new BsonInt32(5));

        assertThatThrownBy(() -> ArticleDocuments.article(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Field 'publishedAt'")
                .hasMessageContaining("yna.7")
                .hasMessageContaining("INT32");
    }

    /** Through the bytes that go over the wire. */
    private static BsonDocument bytes(BsonDocument document) {
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        return raw.decode(new BsonDocumentCodec());
    }

    private static int sizeOf(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer().remaining();
    }
}
