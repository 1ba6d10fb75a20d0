package io.julgi.sink;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.WriteModel;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Limits;
import io.julgi.sink.mongo.StoredIndex;
import io.julgi.topics.threads.TopicWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * The topics of windows: one document a window and section, replaced as a whole whenever the window
 * is made again.
 */
public final class WindowStore {
    static final List<StoredIndex> INDEXES =
            List.of(
                    new StoredIndex(
                            "windows",
                            compoundIndex(ascending("section"), descending("from", "to"))));

    /** The collection's name, for {@link Store#bulk}. */
    public static final String COLLECTION = "windows";

    private static final Bson LATEST_FIRST = descending("from", "to");

    private final DocumentCollection windows;

    WindowStore(DocumentCollection windows) {
        this.windows = windows;
    }

    /** Puts this window in the place of the one with its section, start and end, or adds it. */
    public static WriteModel<BsonDocument> upsert(TopicWindow window) {
        return StoredForms.DOCUMENTS.upsert(window);
    }

    /** The section's window that starts then; the longest, where the windows' size was changed. */
    public Optional<TopicWindow> find(String section, Instant from) {
        return list(and(eq("section", section), eq("from", from)), 1).stream().findFirst();
    }

    /**
     * The section's latest windows, latest first.
     *
     * @param limit at least 1
     */
    public List<TopicWindow> latest(String section, int limit) {
        return list(eq("section", section), limit);
    }

    private List<TopicWindow> list(Bson filter, int limit) {
        return windows.list(
                "finding windows",
                stored ->
                        stored.find(filter, TopicWindow.class)
                                .sort(LATEST_FIRST)
                                .limit(Limits.atLeastOne(limit)));
    }
}
