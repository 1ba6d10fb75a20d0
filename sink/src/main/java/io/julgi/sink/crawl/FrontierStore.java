package io.julgi.sink.crawl;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.DuplicateCandidate;
import io.julgi.sink.Store;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.StoredIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * The frontier in MongoDB: {@code crawl} has what is known of every address, {@code crawlDue} only
 * the tasks that are still to be done, {@code crawlStories} the articles of the last days with
 * their stories. {@code crawl} is what counts; a task in {@code crawlDue} that {@code crawl} does
 * not confirm was left by a crash between two writes.
 */
final class FrontierStore {
    private static final String DUE = "crawlDue";
    private static final String STORIES = "crawlStories";

    private static final String HOST = "host";
    private static final String PRIORITY = "priority";
    private static final String DUE_AT = "due";
    private static final String NEXT = "next";
    private static final String SEEN_AT = "seenAt";

    static final List<StoredIndex> INDEXES =
            List.of(
                    // A host's tasks, the most urgent first.
                    new StoredIndex(DUE, Indexes.ascending(HOST, PRIORITY, DUE_AT)),
                    new StoredIndex(STORIES, Indexes.ascending(SEEN_AT)));

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final DocumentCollection known;
    private final DocumentCollection due;
    private final DocumentCollection stories;

    FrontierStore(Store store) {
        known = store.collection("crawl", CrawlForms.DOCUMENTS);
        due = store.quick(DUE, CrawlForms.DOCUMENTS);
        stories = store.quick(STORIES, CrawlForms.DOCUMENTS);
    }

    /**
     * A visit that is over.
     *
     * @param state what is known by now
     * @param next when the address is to be visited again; empty for never
     */
    record EndedVisit(CrawlTask task, CrawlState state, Optional<Instant> next) {}

    /** Adds tasks that nobody knew; gives back the keys of those that nobody else has added. */
    Set<String> add(List<CrawlTask> tasks, Instant at) {
        // In this order: what is only due is known when it is taken, what is only known is lost.
        insert(due, tasks.stream().map(task -> new DueTask(task, at)).toList());
        return insert(known, tasks.stream().map(task -> unvisited(task, at)).toList());
    }

    /** Notes a task that was only due as known, too. */
    void addKnown(CrawlTask task, Instant at) {
        insert(known, List.of(unvisited(task, at)));
    }

    private static KnownAddress unvisited(CrawlTask task, Instant at) {
        return KnownAddress.of(task, CrawlState.NEW, Optional.of(at));
    }

    /** The task is to be done at this time, unless it is to be done earlier. */
    void again(CrawlTask task, Instant at) {
        update(due, task.key(), DUE_AT, new DueTask(task, at), at);
        update(known, task.key(), NEXT, unvisited(task, at), at);
    }

    /** Those of these keys that are known. */
    Set<String> known(Collection<String> keys) {
        Set<String> found = new HashSet<>();
        known.list(
                        "finding %d addresses".formatted(keys.size()),
                        all -> all.find(in("_id", keys)).projection(include("_id")))
                .forEach(document -> found.add(document.getString("_id").getValue()));
        return found;
    }

    List<KnownAddress> find(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : known.list(
                        "finding %d addresses".formatted(keys.size()),
                        all -> all.find(in("_id", keys), KnownAddress.class));
    }

    Optional<KnownAddress> find(String key) {
        return known.find(key, KnownAddress.class);
    }

    /** The host's tasks, the most urgent first. */
    List<DueTask> due(String host, int limit) {
        return due.list(
                "reading the tasks of " + host,
                all ->
                        all.find(eq(HOST, host), DueTask.class)
                                .sort(ascending(PRIORITY, DUE_AT))
                                .limit(limit));
    }

    void save(List<EndedVisit> visits) {
        // In this order: a crash in between leaves a task in due that is dropped when it is taken.
        known.write(
                visits.stream()
                        .map(visit -> KnownAddress.of(visit.task(), visit.state(), visit.next()))
                        .map(CrawlForms.DOCUMENTS::upsert)
                        .toList());
        stories.write(
                visits.stream()
                        .flatMap(visit -> visit.state().candidate().stream())
                        .map(CrawlForms.DOCUMENTS::upsert)
                        .toList());
        due.write(visits.stream().map(FrontierStore::dueAgain).toList());
    }

    private static WriteModel<BsonDocument> dueAgain(EndedVisit visit) {
        return visit.next()
                .map(at -> CrawlForms.DOCUMENTS.upsert(new DueTask(visit.task(), at)))
                .orElseGet(() -> DocumentCollection.delete(visit.task().key()));
    }

    /** The stories of articles that were seen since, by that time. */
    List<DuplicateCandidate> stories(Instant since) {
        return stories.list(
                "reading stories",
                all ->
                        all.find(gte(SEEN_AT, since), DuplicateCandidate.class)
                                .sort(ascending(SEEN_AT)));
    }

    void forgetStories(Instant before) {
        stories.deleteAll(lt(SEEN_AT, before));
    }

    /** How many addresses are known. */
    long size() {
        return known.ask("counting addresses", MongoCollection::estimatedDocumentCount);
    }

    /** Gives back the ids of those that were not there yet. */
    private static Set<String> insert(
            DocumentCollection collection, List<? extends Record> records) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>(records.size());
        for (Record record : records) {
            BsonDocument document = CrawlForms.DOCUMENTS.document(record);
            writes.add(
                    new UpdateOneModel<>(
                            eq("_id", document.get("_id")), onInsert(document, ""), UPSERT));
        }
        // Harmless when done twice; and two crawlers may add the same task at the same moment.
        return collection
                .retries()
                .run(
                        collection.context("adding %d tasks".formatted(writes.size())),
                        () -> collection.documents().bulkWrite(writes, UNORDERED))
                .getUpserts()
                .stream()
                .map(upsert -> upsert.getId().asString().getValue())
                .collect(Collectors.toSet());
    }

    private static void update(
            DocumentCollection collection, String key, String field, Record record, Instant at) {
        Bson onInsert = onInsert(CrawlForms.DOCUMENTS.document(record), field);
        collection.ask(
                "asking for " + key + " again",
                all -> all.updateOne(eq("_id", key), combine(onInsert, min(field, at)), UPSERT));
    }

    private static Bson onInsert(BsonDocument document, String without) {
        BsonDocument fields = document.clone();
        fields.remove("_id");
        fields.remove(without);
        return setOnInsert(fields);
    }
}
