package io.julgi.sink.crawl;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOptions;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.IncidentWatch.Message;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.sink.Store;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.Fields;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * How the outlets are doing, of all crawlers together and over their restarts, and the incidents
 * with what the operator has been told of them.
 */
public final class SourceHealthStore {
    static final String INCIDENTS = "crawlIncidents";

    private static final String OUTLET = "outlet";
    private static final String KIND = "kind";
    private static final String SINCE = "since";
    private static final String WORDS = "words";
    private static final String IS_OVER = "isOver";
    private static final String IS_TOLD = "isTold";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final DocumentCollection health;
    private final DocumentCollection incidents;

    /**
     * In this store. {@link Store} does not speak of it, so that a cluster, which crawls nothing,
     * needs no class of the crawler.
     */
    public SourceHealthStore(Store store) {
        health = store.collection(SourceHealthDocuments.COLLECTION);
        incidents = store.collection(INCIDENTS);
    }

    /**
     * Adds what has happened to an outlet.
     *
     * @param now what this crawler counts since it started
     * @param before what it had counted when it was last added; all zero at first
     */
    public void add(SourceHealth now, SourceHealth before) {
        health.ask(
                "noting the health of " + now.outlet(),
                all ->
                        all.updateOne(
                                eq("_id", now.outlet()),
                                SourceHealthDocuments.difference(now, before),
                                UPSERT));
    }

    /** All outlets that were ever crawled, by id. */
    public List<SourceHealth> sources() {
        return health
                .list("reading health", all -> all.find(empty()).sort(ascending("_id")))
                .stream()
                .map(SourceHealthDocuments::health)
                .toList();
    }

    /** An incident has begun; the operator is to be told. */
    public void begin(Incident incident) {
        incidents.write(
                List.of(
                        DocumentCollection.upsert(
                                new BsonDocument("_id", new BsonString(id(incident)))
                                        .append(OUTLET, new BsonString(incident.outlet()))
                                        .append(KIND, new BsonString(incident.kind().name()))
                                        .append(SINCE, Fields.moment(incident.since()))
                                        .append(WORDS, new BsonString(incident.words()))
                                        .append(IS_OVER, BsonBoolean.FALSE)
                                        .append(IS_TOLD, BsonBoolean.FALSE))));
    }

    /** It is over; the operator is to be told, if it knows that it had begun. */
    public void end(Incident incident) {
        boolean wasTold =
                incidents
                        .find(id(incident))
                        .map(document -> new Fields(document).flag(IS_TOLD))
                        .orElse(false);
        if (wasTold) {
            incidents.ask(
                    "ending an incident",
                    all ->
                            all.updateOne(
                                    eq("_id", id(incident)),
                                    combine(set(IS_OVER, true), set(IS_TOLD, false))));
        } else {
            forget(incident);
        }
    }

    /** The operator has been told this. */
    public void told(Message message) {
        if (message.isOver()) {
            forget(message.incident());
        } else {
            incidents.ask(
                    "noting that an incident was told",
                    all -> all.updateOne(eq("_id", id(message.incident())), set(IS_TOLD, true)));
        }
    }

    /** Incidents that go on, by outlet. */
    public List<Incident> open() {
        return stored().stream()
                .filter(fields -> !fields.flag(IS_OVER))
                .map(SourceHealthStore::incident)
                .toList();
    }

    /** What the operator has not been told yet. */
    public List<Message> untold() {
        return stored().stream()
                .filter(fields -> !fields.flag(IS_TOLD))
                .map(fields -> new Message(incident(fields), fields.flag(IS_OVER)))
                .toList();
    }

    private List<Fields> stored() {
        return incidents
                .list("reading incidents", all -> all.find(empty()).sort(ascending("_id")))
                .stream()
                .map(Fields::new)
                .toList();
    }

    private void forget(Incident incident) {
        incidents.write(List.of(DocumentCollection.delete(id(incident))));
    }

    private static Incident incident(Fields fields) {
        return new Incident(
                fields.text(OUTLET),
                Incident.Kind.valueOf(fields.text(KIND)),
                fields.moment(SINCE),
                fields.text(WORDS));
    }

    private static String id(Incident incident) {
        return incident.outlet() + ' ' + incident.kind();
    }
}
