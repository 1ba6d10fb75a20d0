package io.julgi.sink.dictionary;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.julgi.sink.dictionary.WordDecision.State;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Limits;
import io.julgi.sink.mongo.StoredIndex;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The words that were suggested for the dictionary, and what was decided about each. */
public final class WordDecisions {
    public static final String COLLECTION = "dictionaryWords";

    private static final String STATE = "state";
    private static final String AT = "at";

    /** The indexes of its collection. */
    public static final List<StoredIndex> INDEXES =
            List.of(
                    new StoredIndex(
                            COLLECTION,
                            compoundIndex(ascending(STATE), descending(AT), ascending("_id"))));

    private static final Bson NEWEST_FIRST = orderBy(descending(AT), ascending("_id"));

    private final DocumentCollection words;

    public WordDecisions(DocumentCollection words) {
        this.words = words;
    }

    /** Notes that these were suggested; those that were suggested before stay as they are. */
    public void suggested(Collection<String> suggested, Instant at) {
        List<WriteModel<BsonDocument>> writes =
                suggested.stream().map(word -> suggestion(word, at)).toList();
        words.write(writes);
    }

    private static WriteModel<BsonDocument> suggestion(String word, Instant at) {
        return new UpdateOneModel<>(
                eq("_id", word),
                combine(setOnInsert(STATE, State.SUGGESTED), setOnInsert(AT, at)),
                new UpdateOptions().upsert(true));
    }

    /** Notes this decision about each of these words. */
    public void decide(Collection<String> decided, State state, Instant at) {
        words.write(
                decided.stream()
                        .map(word -> new WordDecision(word, state, at))
                        .map(DictionaryForms.DOCUMENTS::upsert)
                        .toList());
    }

    /** What is known of these words; nothing of those that were never suggested. */
    public List<WordDecision> find(Collection<String> asked) {
        return words.list(
                "finding %d words".formatted(asked.size()),
                all -> all.find(in("_id", asked), WordDecision.class));
    }

    /**
     * The words in this state, newest first.
     *
     * @param limit at least 1
     */
    public List<WordDecision> list(State state, int limit) {
        return words.list(
                "listing words",
                all ->
                        all.find(inState(state), WordDecision.class)
                                .sort(NEWEST_FIRST)
                                .limit(Limits.atLeastOne(limit)));
    }

    /** All words that are not to be suggested again. */
    public Set<String> rejected() {
        return words
                .list(
                        "listing rejected words",
                        all -> all.find(inState(State.REJECTED), WordDecision.class))
                .stream()
                .map(WordDecision::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Bson inState(State state) {
        return eq(STATE, state);
    }
}
