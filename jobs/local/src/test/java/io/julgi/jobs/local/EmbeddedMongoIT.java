package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final int WRITERS = 3;
    private static final int BATCH = 20;

    @TempDir private Path folder;

    @Test
    void hasEveryJournaledWriteThatItAcknowledgedBeforeItWasKilled() throws Exception {
        // Killed at different moments: on the first start, and on a file that was recovered.
        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        for (int batches : List.of(3, 40, 80)) {
            writeUntilKilled(acknowledged, batches);
            try (EmbeddedMongo again = EmbeddedMongo.start(folder);
                    MongoClient client = MongoClients.create(again.uri())) {
                MongoCollection<Document> articles = articles(client);
                for (Map.Entry<String, Integer> write : acknowledged.entrySet()) {
                    Document found = articles.find(Filters.eq("_id", write.getKey())).first();
                    assertThat(found).as(write.getKey()).isNotNull();
                    assertThat(found.getInteger("version"))
                            .as(write.getKey())
                            .isGreaterThanOrEqualTo(write.getValue());
                }
                // Data and index agree: what the index knows can be replaced and counted.
                for (Document document : articles.find().into(new ArrayList<>())) {
                    articles.replaceOne(Filters.eq("_id", document.get("_id")), document, UPSERT);
                }
            }
        }
    }

    /** Several writers replace documents over and over until the server is gone. */
    private void writeUntilKilled(Map<String, Integer> acknowledged, int batches) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (ChildProcess child = ChildProcess.start(MongoProcess.class, folder);
                MongoClient client =
                        MongoClients.create(
                                child.line()
                                        + "/?serverSelectionTimeoutMS=500&retryWrites=false")) {
            MongoCollection<Document> articles = articles(client);
            // The patience of half a second is for a server that is gone, not for one that starts.
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(MongoTimeoutException.class)
                    .until(() -> articles.estimatedDocumentCount() >= 0);
            articles.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            int before = acknowledged.values().stream().mapToInt(i -> i).max().orElse(0);
            Map<Integer, Integer> done = new ConcurrentHashMap<>();
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int own = writer;
                running.add(
                        writers.submit(
                                () -> {
                                    for (int version = before + 1; ; version++) {
                                        write(articles, own, version, acknowledged);
                                        done.merge(own, 1, Integer::sum);
                                    }
                                }));
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> done.values().stream().mapToInt(i -> i).sum() >= batches);
            child.kill();
            for (Future<?> writer : running) {
                assertThatThrownBy(writer::get).hasCauseInstanceOf(MongoException.class);
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static void write(
            MongoCollection<Document> articles,
            int writer,
            int version,
            Map<String, Integer> acknowledged) {
        List<String> ids = new ArrayList<>();
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            // Half of them are replaced again and again, half are new.
            int number = writer * 1_000_000 + (i % 2 == 0 ? i : version * BATCH + i);
            String id = "article-" + number;
            ids.add(id);
            writes.add(
                    new ReplaceOneModel<>(
                            Filters.eq("_id", id),
                            new Document("_id", id)
                                    .append("number", number)
                                    .append("version", version)
                                    .append("title", "줄기 ".repeat(200)),
                            UPSERT));
        }
        articles.bulkWrite(writes);
        ids.forEach(id -> acknowledged.put(id, version));
    }

    private static MongoCollection<Document> articles(MongoClient client) {
        return client.getDatabase("julgi")
                .getCollection("articles")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Test
    void keepsIndexesAndDocumentsFromStopToStart() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> articles = articles(client);
            articles.createIndex(Indexes.ascending("number"));
            articles.withWriteConcern(WriteConcern.W1).insertOne(new Document("_id", "a"));
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(articles(client).find().first()).isEqualTo(new Document("_id", "a"));
            assertThat(articles(client).listIndexes().into(new ArrayList<>())).hasSize(2);
        }
    }

    @Test
    void saysWhatToDoWithAFileThatIsNotItsOwn() throws Exception {
        Files.write(
                folder.resolve("julgi.mv"),
                "not a store ".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EmbeddedMongo.start(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("julgi.mv")
                .hasMessageContaining("restore the file");
    }

    @Test
    void inMemoryServerStartsEmpty() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(articles(client).countDocuments()).isZero();
        }
    }
}
