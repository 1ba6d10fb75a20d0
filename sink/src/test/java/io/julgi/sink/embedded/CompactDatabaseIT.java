package io.julgi.sink.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactDatabaseIT {
    private static final int MANY = 3_000;

    /** Keys of every kind that we and others use, among them some that differ by their end only. */
    private static final List<Object> IDS =
            Arrays.asList(
                    "donga:1",
                    "donga:10",
                    "한겨레:1",
                    "",
                    "a\u0000b",
                    7,
                    7.5,
                    8L,
                    Date.from(Instant.parse("2020-09-13T12:26:40Z")),
                    new ObjectId("507f1f77bcf86cd799439011"),
                    new Document("build", "b1").append("number", 1),
                    new Document("build", "b1").append("number", 2),
                    true,
                    null);

    @TempDir private Path folder;

    @Test
    void givesBackDocumentsOfEveryTypeAsTheyCame() {
        List<Document> documents = documents();
        withEmbedded(articles -> articles.insertMany(documents));
        withEmbedded(
                articles -> {
                    assertThat(articles.find().into(new ArrayList<>()))
                            .containsExactlyInAnyOrderElementsOf(documents);
                    for (Document document : documents) {
                        assertThat(articles.find(Filters.eq("_id", document.get("_id"))).first())
                                .isEqualTo(document);
                    }
                });
    }

    @Test
    void findsEachOfManyThatWereAddedInNoOrder() {
        withEmbedded(
                articles -> {
                    for (int i = 0; i < MANY; i++) {
                        articles.insertOne(new Document("_id", id(i * 7919 % MANY)));
                    }
                });
        withEmbedded(
                articles -> {
                    for (int i = 0; i < MANY; i++) {
                        assertThat(articles.countDocuments(Filters.eq("_id", id(i)))).isOne();
                    }
                    assertThat(articles.find(Filters.eq("_id", "article-" + MANY)).first())
                            .isNull();
                });
    }

    private static String id(int number) {
        return "article-" + number;
    }

    @Test
    void readsAFileOfTheOldFormAndGoesOnWithIt() {
        List<Document> documents = documents();
        Consumer<MongoCollection<Document>> fill =
                articles -> {
                    articles.createIndex(Indexes.ascending("number"), unique());
                    articles.insertMany(documents);
                };
        MVStore old = MVStore.open(folder.resolve("julgi.mv").toString());
        with(new MongoServer(new H2Backend(old)), fill);

        Document changed = documents.get(0).append("title", "새 제목");
        withEmbedded(
                articles -> {
                    assertThat(articles.countDocuments()).isEqualTo(documents.size());
                    articles.replaceOne(Filters.eq("_id", changed.get("_id")), changed);
                    articles.deleteOne(Filters.eq("_id", documents.get(1).get("_id")));
                });
        withEmbedded(
                articles -> {
                    List<Document> left = new ArrayList<>(documents);
                    left.remove(1);
                    assertThat(articles.find().into(new ArrayList<>()))
                            .containsExactlyInAnyOrderElementsOf(left);
                    for (Document document : left) {
                        assertThat(articles.find(Filters.eq("_id", document.get("_id"))).first())
                                .isEqualTo(document);
                    }
                    assertThatThrownBy(
                                    () ->
                                            articles.insertOne(
                                                    new Document("_id", "x").append("number", 5)))
                            .as("the unique index is still one")
                            .isInstanceOf(MongoWriteException.class);
                    assertThat(articles.listIndexes().into(new ArrayList<>())).hasSize(2);
                });
    }

    @Test
    void allMapsOfDocumentsAndIndexesHaveTheCheapForm() {
        withEmbedded(articles -> articles.createIndex(Indexes.ascending("number"), unique()));
        MVStore store = MVStore.open(folder.resolve("julgi.mv").toString());
        try {
            JournaledBackend backend = new JournaledBackend(store);
            List<String> indexes = new ArrayList<>();
            for (String name : store.getMapNames()) {
                MVMap<?, ?> map = store.openMap(name);
                if (name.contains("_index_")) {
                    indexes.add(name);
                    assertThat(map.getKeyType()).as(name).isInstanceOf(IndexKeyType.class);
                } else if (name.startsWith("databases.")) {
                    assertThat(map.getKeyType()).as(name).isInstanceOf(TextFirstType.class);
                    assertThat(map.getValueType()).as(name).isInstanceOf(DocumentType.class);
                }
            }
            assertThat(indexes).hasSize(2);
            backend.close();
        } finally {
            store.closeImmediately();
        }
    }

    @Test
    void takesLessThanHalfTheRoomOfTheOldForm() throws Exception {
        List<Document> visited = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            visited.add(
                    new Document("_id", "donga:%08d".formatted(i))
                            .append("outlet", "donga")
                            .append(
                                    "address",
                                    "https://news.example/article/all/%d/1".formatted(i)));
        }
        Path old = folder.resolve("old.mv");
        with(
                new MongoServer(new H2Backend(MVStore.open(old.toString()))),
                articles -> articles.insertMany(visited));
        withEmbedded(articles -> articles.insertMany(visited));
        assertThat(Files.size(folder.resolve("julgi.mv"))).isLessThan(Files.size(old) / 2);
    }

    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            documents.add(
                    new Document("_id", IDS.get(i))
                            .append("number", i)
                            .append("title", "줄기 😀 " + "긴 ".repeat(i * 100))
                            .append("count", Long.MAX_VALUE - i)
                            .append("share", 0.1 * i)
                            .append("exact", Decimal128.parse("1.10"))
                            .append("at", Date.from(Instant.parse("2017-07-14T02:40:00.123Z")))
                            .append("bytes", new Binary(new byte[] {0, -1, 5}))
                            .append("none", null)
                            .append("flag", i % 2 == 0)
                            .append(
                                    "words",
                                    List.of("가", List.of(1, 2L, 3.0), new Document("a", 1)))
                            .append("inner", new Document("x", new Document("y", List.of()))));
        }
        return documents;
    }

    private void withEmbedded(Consumer<MongoCollection<Document>> use) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder);
                MongoClient client = MongoClients.create(mongo.uri())) {
            use.accept(articles(client));
        }
    }

    private static void with(MongoServer server, Consumer<MongoCollection<Document>> use) {
        server.bind("127.0.0.1", 0);
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + server.getLocalAddress().getPort())) {
            use.accept(articles(client));
        } finally {
            server.shutdownNow();
        }
    }

    private static MongoCollection<Document> articles(MongoClient client) {
        return client.getDatabase("julgi").getCollection("articles");
    }

    private static IndexOptions unique() {
        return new IndexOptions().unique(true);
    }
}
