package io.julgi.sink.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.julgi.sink.Samples.NINE;
import static io.julgi.sink.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.julgi.ingest.Article;
import io.julgi.sink.ArticleCursor;
import io.julgi.sink.ArticleRange;
import io.julgi.sink.ArticleStore;
import io.julgi.sink.Store;
import io.julgi.sink.TestMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulkWriterIT {
    @TempDir Path folder;

    private final List<Duration> waits = new ArrayList<>();
    private TestMongo mongo;

    @BeforeEach
    void open() {
        mongo = TestMongo.persistent(folder.resolve("mongo"));
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    private Store store(Retries.Pause pause) {
        return mongo.impatientStore(
                Duration.ofMillis(100), new Retries(4, Duration.ofMillis(50), pause));
    }

    @Test
    void aWriteWaitsUntilTheServerIsBack() {
        Retries.Pause backAfterTwo =
                length -> {
                    waits.add(length);
                    if (waits.size() == 2) {
                        mongo.start();
                        mongo.awaitSeen();
                    }
                };
        try (Store store = store(backAfterTwo)) {
            store.articles().write(List.of(article("a", NINE, "이란")));
            mongo.stop();

            store.articles().write(List.of(article("b", NINE, "이란"), article("c", NINE, "이란")));

            assertThat(waits).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
            assertThat(store.articles().matching(List.of("이란"), 10))
                    .extracting(found -> found.id())
                    .containsExactly("c", "b", "a");
        }
    }

    @Test
    void aWriteGivesUpAfterItsAttemptsAndSaysWhatWasNotWritten() {
        try (Store store = store(waits::add)) {
            mongo.stop();
            assertThatThrownBy(
                            () ->
                                    store.articles()
                                            .write(List.of(article("a", NINE), article("b", NINE))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(
                            "Collection 'articles': writing 2 documents (4 times) failed: ");
            assertThat(waits)
                    .containsExactly(
                            Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200));
        }
        mongo.start();
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Retries.Pause interrupted =
                length -> {
                    throw new InterruptedException();
                };
        try (Store store = store(interrupted)) {
            mongo.stop();
            assertThatThrownBy(() -> store.articles().write(List.of(article("a", NINE))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("was interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
        mongo.start();
    }

    @Test
    void aDocumentThatIsTooLargeIsNotTriedAgain() {
        try (Store store = store(waits::add)) {
            Article large = new Article("a", "", "", "제목", "가".repeat(6_000_000), "", NINE);

            assertThatThrownBy(
                            () -> store.bulk("articles").write(List.of(ArticleStore.upsert(large))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("Collection 'articles': writing 1 documents failed: ");
            assertThat(waits).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("unrepeatable")
    void aWriteThatMayNotBeRepeatedIsRefused(WriteModel<BsonDocument> write) {
        try (Store store = store(waits::add)) {
            assertThatThrownBy(() -> store.bulk("articles").write(List.of(write)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Only replace-with-upsert and delete by _id");
        }
    }

    static List<WriteModel<BsonDocument>> unrepeatable() {
        BsonDocument document = new BsonDocument("_id", new BsonString("a"));
        return List.of(
                new InsertOneModel<>(document),
                new ReplaceOneModel<>(eq("_id", "a"), document),
                new DeleteOneModel<>(eq("title", "a")),
                new DeleteManyModel<>(eq("_id", "a")));
    }

    @Test
    void writesAreOnDiskWhenTheyAreAcknowledged() {
        AtomicReference<BsonDocument> concern = new AtomicReference<>();
        CommandListener listener =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("update")) {
                            concern.set(event.getCommand().getDocument("writeConcern").clone());
                        }
                    }
                };
        try (Store store = mongo.storeWith(listener)) {
            store.articles().write(List.of(article("a", NINE)));
        }

        assertThat(concern.get()).isEqualTo(BsonDocument.parse("{w: 'majority', j: true}"));
    }

    @Test
    void readingARangeGoesOnAfterARestartOfTheServer() {
        Retries.Pause back =
                length -> {
                    waits.add(length);
                    mongo.start();
                    mongo.awaitSeen();
                };
        try (Store store = store(back)) {
            store.articles()
                    .write(
                            IntStream.range(0, 3_000)
                                    .mapToObj(
                                            i ->
                                                    article(
                                                            "a%04d".formatted(i),
                                                            NINE.plusSeconds(i / 7)))
                                    .toList());
            List<String> read = new ArrayList<>();
            ArticleRange all = new ArticleRange(Instant.EPOCH, NINE.plusSeconds(9_999), 3_000);
            try (ArticleCursor cursor = store.articles().read(all, Optional.empty())) {
                while (cursor.hasNext()) {
                    Article article = cursor.next();
                    read.add(article.id());
                    if (read.size() == 500) {
                        mongo.stop();
                    }
                }
            }

            assertThat(waits).hasSize(1);
            assertThat(read)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 3_000).mapToObj("a%04d"::formatted).toList());
        }
    }
}
