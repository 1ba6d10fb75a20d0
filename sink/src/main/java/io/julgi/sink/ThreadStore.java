package io.julgi.sink;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.WriteModel;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Limits;
import io.julgi.sink.mongo.StoredIndex;
import io.julgi.topics.threads.TopicThread;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Topics joined over windows: one document a thread. */
public final class ThreadStore {
    static final List<StoredIndex> INDEXES =
            List.of(
                    new StoredIndex(
                            "threads",
                            compoundIndex(
                                    ascending("section"),
                                    descending("latest", "latestArticles"),
                                    ascending("_id"))));

    /** The collection's name, for {@link Store#bulk}. */
    public static final String COLLECTION = "threads";

    private static final Bson LATEST_FIRST =
            orderBy(descending("latest", "latestArticles"), ascending("_id"));

    private final DocumentCollection threads;

    ThreadStore(DocumentCollection threads) {
        this.threads = threads;
    }

    /**
     * Puts this thread in the place of the one with its id, or adds it; a thread without points is
     * forgotten.
     */
    public static WriteModel<BsonDocument> write(TopicThread thread) {
        return thread.points().isEmpty()
                ? DocumentCollection.delete(thread.id())
                : StoredForms.DOCUMENTS.upsert(thread);
    }

    /** The thread with this id. */
    public Optional<TopicThread> find(String id) {
        return threads.find(id, TopicThread.class);
    }

    /**
     * The section's threads with the latest windows, latest first, and there those with the most
     * articles first.
     *
     * @param limit at least 1
     */
    public List<TopicThread> latest(String section, int limit) {
        return threads.list(
                "finding threads",
                stored ->
                        stored.find(eq("section", section), TopicThread.class)
                                .sort(LATEST_FIRST)
                                .limit(Limits.atLeastOne(limit)));
    }
}
