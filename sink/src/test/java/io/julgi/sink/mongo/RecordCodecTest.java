package io.julgi.sink.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.sink.StoredDocuments;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    enum Colour {
        LIGHT_BLUE
    }

    record Size(int width, Optional<Integer> height) {}

    /** {@code maker} is newer than the first documents. */
    record Item(
            String id,
            Colour colour,
            LocalDate made,
            Duration lasts,
            Size size,
            Optional<Size> packed,
            List<Size> parts,
            String maker) {
        Item {
            maker = maker == null ? "unknown" : maker;
        }
    }

    record Box(String label, Item item) {}

    private static final Item ITEM =
            new Item(
                    "a",
                    Colour.LIGHT_BLUE,
                    LocalDate.of(2020, 3, 2),
                    Duration.ofSeconds(2),
                    new Size(3, Optional.of(4)),
                    Optional.empty(),
                    List.of(new Size(1, Optional.empty())),
                    "줄기");

    private static final BsonDocument DOCUMENT =
            BsonDocument.parse(
                    """
                    {"_id": "a", "colour": "light_blue", "made": "2020-03-02",
                     "lasts": {"$numberLong": "2000"}, "size": {"width": 3, "height": 4},
                     "parts": [{"width": 1}], "maker": "줄기"}""");

    private final Documents documents =
            new Documents(List.of(StoredForm.of(Box.class).named("label", "text").flat("item")));

    @Test
    void aRecordIsADocumentOfItsComponents() {
        assertThat(StoredDocuments.written(documents, ITEM)).isEqualTo(DOCUMENT);
        assertThat(read(DOCUMENT)).isEqualTo(ITEM);
    }

    @Test
    void componentsOfAFlatRecordAreFieldsOfTheOuterOne() {
        BsonDocument expected = BsonDocument.parse("{\"text\": \"b\"}");
        expected.putAll(DOCUMENT);
        Box box = new Box("b", ITEM);

        assertThat(StoredDocuments.written(documents, box)).isEqualTo(expected);
        assertThat(StoredDocuments.read(documents, expected, Box.class)).isEqualTo(box);
    }

    @Test
    void aNewFieldThatAnOlderDocumentLacksHasTheConstructorsDefault() {
        assertThat(read(without("maker")).maker()).isEqualTo("unknown");
    }

    @Test
    void aFieldOfANewerVersionIsSkipped() {
        BsonDocument newer = DOCUMENT.clone();
        newer.put("price", BsonDocument.parse("{\"won\": 5}"));

        assertThat(read(newer)).isEqualTo(ITEM);
    }

    @Test
    void aMissingFieldWithoutDefaultIsNamed() {
        for (String field : List.of("colour", "made", "lasts", "size", "parts")) {
            assertThatThrownBy(() -> read(without(field)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no field '" + field + "' in stored document a;");
        }
    }

    @Test
    void aNumberThatAPartLacksIsNamed() {
        BsonDocument document = DOCUMENT.clone();
        document.getDocument("size").remove("width");

        assertThatThrownBy(() -> read(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Field 'size' of stored document a ")
                .hasMessageContaining("no field 'width'");
    }

    @Test
    void anUnknownNameOfAnEnumIsNamed() {
        BsonDocument document = DOCUMENT.clone();
        document.put("colour", document.get("_id"));

        assertThatThrownBy(() -> read(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Field 'colour' of stored document a is a STRING");
    }

    private Item read(BsonDocument document) {
        return StoredDocuments.read(documents, document, Item.class);
    }

    private static BsonDocument without(String field) {
        BsonDocument document = DOCUMENT.clone();
        document.remove(field);
        return document;
    }
}
