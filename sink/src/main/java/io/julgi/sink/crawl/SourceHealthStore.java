package io.julgi.sink.crawl;

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
import java.util.List;

/**
 * How the outlets are doing, of all crawlers together and over their restarts, and the incidents
 * with what the operator has been told of them.
 */
public final class SourceHealthStore {
    static final String HEALTH = "crawlHealth";
    static final String INCIDENTS = "crawlIncidents";

    private static final String IS_OVER = "isOver";
    private static final String IS_TOLD = "isTold";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** An incident and whether the operator has been told that it began or, once over, ended. */
    record Report(String id, Incident incident, boolean isOver, boolean isTold) {}

    private final DocumentCollection health;
    private final DocumentCollection incidents;

    /**
     * In this store. {@link Store} does not speak of it, so that a cluster, which crawls nothing,
     * needs no class of the crawler.
     */
    public SourceHealthStore(Store store) {
        health = store.collection(HEALTH, CrawlForms.DOCUMENTS);
        incidents = store.collection(INCIDENTS, CrawlForms.DOCUMENTS);
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
                                SourceHealthUpdate.difference(now, before),
                                UPSERT));
    }

    /** All outlets that were ever crawled, by id. */
    public List<SourceHealth> sources() {
        return health.list(
                "reading health", all -> all.find(SourceHealth.class).sort(ascending("_id")));
    }

    /** An incident has begun; the operator is to be told. */
    public void begin(Incident incident) {
        incidents.write(
                List.of(
                        CrawlForms.DOCUMENTS.upsert(
                                new Report(id(incident), incident, false, false))));
    }

    /** It is over; the operator is to be told, if it knows that it had begun. */
    public void end(Incident incident) {
        boolean wasTold =
                incidents.find(id(incident), Report.class).filter(Report::isTold).isPresent();
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
        return reports().stream().filter(report -> !report.isOver()).map(Report::incident).toList();
    }

    /** What the operator has not been told yet. */
    public List<Message> untold() {
        return reports().stream()
                .filter(report -> !report.isTold())
                .map(report -> new Message(report.incident(), report.isOver()))
                .toList();
    }

    private List<Report> reports() {
        return incidents.list(
                "reading incidents", all -> all.find(Report.class).sort(ascending("_id")));
    }

    private void forget(Incident incident) {
        incidents.write(List.of(DocumentCollection.delete(id(incident))));
    }

    private static String id(Incident incident) {
        return incident.outlet() + ' ' + incident.kind();
    }
}
