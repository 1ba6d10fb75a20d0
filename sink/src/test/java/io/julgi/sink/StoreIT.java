package io.julgi.sink;

import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.sink.mongo.StoreException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreIT {
    @Test
    void aStoreThatIsThereAnswers() {
        try (TestMongo mongo = TestMongo.inMemory();
                Store store = Store.open(mongo.settings())) {
            assertThatCode(store::ping).doesNotThrowAnyException();
        }
    }

    @Test
    void aStoreThatIsAwayIsNamed() {
        TestMongo mongo = TestMongo.inMemory();
        mongo.stop();
        StoreSettings settings = mongo.settings("serverSelectionTimeoutMS=200");

        try (Store store = Store.open(settings)) {
            assertThatThrownBy(store::ping)
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("MongoDB at 127.0.0.1:")
                    .hasMessageContaining("(database 'julgi') does not answer")
                    .hasMessageEndingWith("is it running, and is the address right?");
            assertThatThrownBy(() -> store.articles().find("a"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("Collection 'articles': finding 'a' failed: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:27017",
                "mongodb://julgi:s3cret/word@localhost",
                "mongodb://julgi:s3cret@",
                "http://julgi:s3cret@localhost"
            })
    void anAddressThatCannotBeReadIsNotRepeated(String uri) {
        assertThatThrownBy(() -> Store.open(new StoreSettings(uri, "julgi")).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The address of MongoDB cannot be read")
                .hasNoCause()
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void settingsShowNoPassword() {
        assertThat(new StoreSettings("mongodb://julgi:s3cret@localhost", "julgi").toString())
                .isEqualTo("StoreSettings[database=julgi]");
    }

    @Test
    void makingTheIndexesAgainChangesNothing() {
        try (TestMongo mongo = TestMongo.inMemory();
                Store store = mongo.store()) {
            store.articles().write(List.of(article("a", NINE, "이란")));
            List<String> once = indexes(store);

            store.createIndexes();

            assertThat(indexes(store)).isEqualTo(once);
            assertThat(once).hasSizeGreaterThan(Store.INDEXES.size());
        }
    }

    private static List<String> indexes(Store store) {
        List<String> all = new ArrayList<>();
        for (String collection : store.database().listCollectionNames()) {
            for (Document index : store.database().getCollection(collection).listIndexes()) {
                all.add(collection + " " + index.toJson());
            }
        }
        return all.stream().sorted().toList();
    }
}
