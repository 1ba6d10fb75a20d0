package io.julgi.sink;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOptions;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Limits;
import io.julgi.sink.mongo.StoredIndex;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * The search words: which are tracked, how many articles match them, how often readers asked. A
 * word is the same however its letters are composed, its case and its spaces.
 */
public final class Queries {
    static final List<StoredIndex> INDEXES =
            List.of(
                    new StoredIndex(
                            "queries",
                            compoundIndex(descending("tracked", "asked"), ascending("_id"))));

    static final String COLLECTION = "queries";

    private static final String TEXT = "text";
    private static final String TRACKED = "tracked";
    private static final String ARTICLES = "articles";
    private static final String ASKED = "asked";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final Bson TRACKED_AND_POPULAR_FIRST =
            orderBy(descending(TRACKED, ASKED), ascending("_id"));
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}]");

    private final DocumentCollection queries;

    Queries(DocumentCollection queries) {
        this.queries = queries;
    }

    /**
     * Counts a reader's search.
     *
     * @throws IllegalArgumentException when the text is blank
     */
    public void asked(String text, Instant at) {
        update(
                text,
                combine(
                        setOnInsert(TEXT, text.strip()),
                        setOnInsert(TRACKED, false),
                        max("lastAsked", at),
                        inc(ASKED, 1L)));
    }

    /**
     * Notes how many articles match.
     *
     * @throws IllegalArgumentException when the text is blank
     */
    public void articles(String text, long articles) {
        update(
                text,
                combine(
                        setOnInsert(TEXT, text.strip()),
                        setOnInsert(TRACKED, false),
                        setOnInsert(ASKED, 0L),
                        set(ARTICLES, articles)));
    }

    /**
     * These queries, and only these, are tracked from now on. Between the first and the last of the
     * writes a reader may see some of both.
     *
     * @throws IllegalArgumentException when a text is blank
     */
    public void track(List<String> texts) {
        for (String text : texts) {
            update(
                    text,
                    combine(set(TEXT, text.strip()), set(TRACKED, true), setOnInsert(ASKED, 0L)));
        }
        List<String> keys = texts.stream().map(QueryKey::of).toList();
        queries.ask(
                "ending the tracking of queries",
                stored ->
                        stored.updateMany(
                                and(eq(TRACKED, true), nin("_id", keys)), set(TRACKED, false)));
    }

    private void update(String text, Bson change) {
        String key = QueryKey.of(text);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A query must not be blank");
        }
        queries.ask(
                "noting query '" + key + "'",
                stored -> stored.updateOne(eq("_id", key), change, UPSERT));
    }

    /**
     * Search words, tracked ones first, then by how often they were asked.
     *
     * @param limit at least 1
     */
    public List<TrackedQuery> list(int limit) {
        return list(empty(), limit);
    }

    /**
     * Search words that begin like this, tracked ones first, then by how often they were asked.
     * Every search word begins with an empty prefix.
     *
     * @param limit at least 1
     */
    public List<TrackedQuery> suggest(String prefix, int limit) {
        String key = QueryKey.of(prefix);
        // An anchored expression is a range of the index; a range by a last possible character is
        // not, because servers differ in how they order what lies beyond the first plane.
        return list(key.isEmpty() ? empty() : regex("_id", "^" + quoted(key)), limit);
    }

    private static String quoted(String literal) {
        return PUNCTUATION.matcher(literal).replaceAll("\\\\$0");
    }

    private List<TrackedQuery> list(Bson filter, int limit) {
        return queries.list(
                "listing queries",
                stored ->
                        stored.find(filter, TrackedQuery.class)
                                .sort(TRACKED_AND_POPULAR_FIRST)
                                .limit(Limits.atLeastOne(limit)));
    }
}
