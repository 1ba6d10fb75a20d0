package io.julgi.sink.crawl;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Adds what has happened to an outlet to what stands in the store. */
final class SourceHealthUpdate {
    private static final String REJECTED = "rejected";
    private static final String LAYOUTS = "layouts";

    private SourceHealthUpdate() {}

    /**
     * What changes a document by all that happened since.
     *
     * @param before what this crawler has told already
     */
    static Bson difference(SourceHealth now, SourceHealth before) {
        List<Bson> changes = new ArrayList<>();
        changes.add(inc("discovered", now.discovered() - before.discovered()));
        changes.add(inc("fetched", now.fetched() - before.fetched()));
        changes.add(inc("unchanged", now.unchanged() - before.unchanged()));
        changes.add(inc("published", now.published() - before.published()));
        changes.add(inc("revised", now.revised() - before.revised()));
        changes.add(inc("overruns", now.overruns() - before.overruns()));
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
        now.lastDiscovered().ifPresent(at -> changes.add(max("lastDiscovered", at)));
        now.lastPublished().ifPresent(at -> changes.add(max("lastPublished", at)));
        now.lastProblem().ifPresent(words -> changes.add(set("lastProblem", words)));
        now.backfilledTo().ifPresent(day -> changes.add(set("backfilledTo", day)));
        changes.add(set("recentRate", now.recentRate()));
        changes.add(set("usualRate", now.usualRate()));
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
        changes.add(inc(field + "extracted", now.extracted() - before.extracted()));
        changes.add(inc(field + "failed", now.failed() - before.failed()));
        changes.add(inc(field + "outOfTime", now.outOfTime() - before.outOfTime()));
        now.lastSuccess().ifPresent(at -> changes.add(max(field + "lastSuccess", at)));
        return changes;
    }

    /** The layouts by the names of their fields. */
    static Map<String, LayoutHealth> byField(List<LayoutHealth> layouts) {
        return layouts.stream()
                .collect(Collectors.toMap(layout -> escaped(layout.layout()), layout -> layout));
    }

    static List<LayoutHealth> layouts(Map<String, LayoutHealth> byField) {
        return byField.entrySet().stream()
                .map(
                        field ->
                                new LayoutHealth(
                                        unescaped(field.getKey()),
                                        field.getValue().extracted(),
                                        field.getValue().failed(),
                                        field.getValue().outOfTime(),
                                        field.getValue().lastSuccess()))
                .toList();
    }

    /** A dot or a dollar sign in a field's name would lead somewhere else. */
    private static String escaped(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String unescaped(String name) {
        return name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
