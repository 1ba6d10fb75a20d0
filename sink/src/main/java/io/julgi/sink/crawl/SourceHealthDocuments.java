package io.julgi.sink.crawl;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.sink.mongo.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** How the health of an outlet stands in the collection {@code crawlHealth}; by its id. */
final class SourceHealthDocuments {
    static final String COLLECTION = "crawlHealth";

    private static final String DISCOVERED = "discovered";
    private static final String FETCHED = "fetched";
    private static final String UNCHANGED = "unchanged";
    private static final String PUBLISHED = "published";
    private static final String REVISED = "revised";
    private static final String OVERRUNS = "overruns";
    private static final String REJECTED = "rejected";
    private static final String LAYOUTS = "layouts";
    private static final String EXTRACTED = "extracted";
    private static final String FAILED = "failed";
    private static final String OUT_OF_TIME = "outOfTime";
    private static final String LAST_SUCCESS = "lastSuccess";
    private static final String LAST_DISCOVERED = "lastDiscovered";
    private static final String LAST_PUBLISHED = "lastPublished";
    private static final String LAST_PROBLEM = "lastProblem";
    private static final String RECENT_RATE = "recentRate";
    private static final String USUAL_RATE = "usualRate";
    private static final String BACKFILLED_TO = "backfilledTo";

    private SourceHealthDocuments() {}

    /**
     * What changes a document by all that happened since.
     *
     * @param before what this crawler has told already
     */
    static Bson difference(SourceHealth now, SourceHealth before) {
        List<Bson> changes = new ArrayList<>();
        changes.add(inc(DISCOVERED, now.discovered() - before.discovered()));
        changes.add(inc(FETCHED, now.fetched() - before.fetched()));
        changes.add(inc(UNCHANGED, now.unchanged() - before.unchanged()));
        changes.add(inc(PUBLISHED, now.published() - before.published()));
        changes.add(inc(REVISED, now.revised() - before.revised()));
        changes.add(inc(OVERRUNS, now.overruns() - before.overruns()));
        now.rejected()
                .forEach(
                        (problem, times) ->
                                changes.add(
                                        inc(
                                                REJECTED + '.' + problem.name(),
                                                times
                                                        - before.rejected()
                                                                .getOrDefault(problem, 0L))));
        for (LayoutHealth layout : now.layouts()) {
            changes.addAll(difference(layout, layout(before, layout.layout())));
        }
        now.lastDiscovered().ifPresent(at -> changes.add(max(LAST_DISCOVERED, Fields.moment(at))));
        now.lastPublished().ifPresent(at -> changes.add(max(LAST_PUBLISHED, Fields.moment(at))));
        now.lastProblem().ifPresent(words -> changes.add(set(LAST_PROBLEM, words)));
        now.backfilledTo().ifPresent(day -> changes.add(set(BACKFILLED_TO, Fields.day(day))));
        changes.add(set(RECENT_RATE, now.recentRate()));
        changes.add(set(USUAL_RATE, now.usualRate()));
        return combine(changes);
    }

    private static LayoutHealth layout(SourceHealth health, String name) {
        return health.layouts().stream()
                .filter(layout -> layout.layout().equals(name))
                .findAny()
                .orElse(new LayoutHealth(name, 0, 0, 0, Optional.empty()));
    }

    private static List<Bson> difference(LayoutHealth now, LayoutHealth before) {
        String field = LAYOUTS + '.' + escaped(now.layout()) + '.';
        List<Bson> changes = new ArrayList<>();
        changes.add(inc(field + EXTRACTED, now.extracted() - before.extracted()));
        changes.add(inc(field + FAILED, now.failed() - before.failed()));
        changes.add(inc(field + OUT_OF_TIME, now.outOfTime() - before.outOfTime()));
        now.lastSuccess()
                .ifPresent(at -> changes.add(max(field + LAST_SUCCESS, Fields.moment(at))));
        return changes;
    }

    static SourceHealth health(BsonDocument document) {
        Fields fields = new Fields(document);
        Map<Problem, Long> rejected = new EnumMap<>(Problem.class);
        document.getDocument(REJECTED, new BsonDocument())
                .forEach(
                        (name, times) ->
                                rejected.put(Problem.valueOf(name), times.asNumber().longValue()));
        List<LayoutHealth> layouts = new ArrayList<>();
        document.getDocument(LAYOUTS, new BsonDocument())
                .forEach(
                        (name, layout) ->
                                layouts.add(
                                        layout(unescaped(name), new Fields(layout.asDocument()))));
        return new SourceHealth(
                fields.text("_id"),
                fields.countOrZero(DISCOVERED),
                fields.countOrZero(FETCHED),
                fields.countOrZero(UNCHANGED),
                fields.countOrZero(PUBLISHED),
                fields.countOrZero(REVISED),
                fields.countOrZero(OVERRUNS),
                rejected,
                List.copyOf(layouts),
                fields.momentIfThere(LAST_DISCOVERED),
                fields.momentIfThere(LAST_PUBLISHED),
                document.containsKey(LAST_PROBLEM)
                        ? Optional.of(fields.text(LAST_PROBLEM))
                        : Optional.empty(),
                fields.real(RECENT_RATE),
                fields.real(USUAL_RATE),
                document.containsKey(BACKFILLED_TO)
                        ? Optional.of(fields.day(BACKFILLED_TO))
                        : Optional.empty());
    }

    private static LayoutHealth layout(String name, Fields fields) {
        return new LayoutHealth(
                name,
                fields.countOrZero(EXTRACTED),
                fields.countOrZero(FAILED),
                fields.countOrZero(OUT_OF_TIME),
                fields.momentIfThere(LAST_SUCCESS));
    }

    /** A dot or a dollar sign in a field's name would lead somewhere else. */
    private static String escaped(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String unescaped(String name) {
        return name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
