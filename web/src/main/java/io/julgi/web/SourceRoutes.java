package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.javalin.http.Context;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.sink.Store;
import io.julgi.sink.crawl.SourceHealthStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the outlets are doing that the crawlers of this store bring in. */
final class SourceRoutes {
    private final Store store;
    private final StoreWatch watch;

    SourceRoutes(Store store, StoreWatch watch) {
        this.store = store;
        this.watch = watch;
    }

    /** All outlets that were ever crawled, by id. */
    record SourcesAnswer(List<SourceAnswer> sources) {}

    /** See {@link SourceHealth}; what never happened is null. */
    @JsonPropertyOrder({
        "outlet",
        "discovered",
        "fetched",
        "published",
        "revised",
        "unchanged",
        "overruns",
        "rejected",
        "recentRate",
        "usualRate",
        "lastDiscovered",
        "lastPublished",
        "lastProblem",
        "backfilledTo",
        "layouts",
        "incidents"
    })
    record SourceAnswer(
            String outlet,
            long discovered,
            long fetched,
            long published,
            long revised,
            long unchanged,
            long overruns,
            Map<String, Long> rejected,
            double recentRate,
            double usualRate,
            String lastDiscovered,
            String lastPublished,
            String lastProblem,
            String backfilledTo,
            List<LayoutAnswer> layouts,
            List<IncidentAnswer> incidents) {

        static SourceAnswer of(SourceHealth source, List<Incident> incidents) {
            Map<String, Long> rejected = new TreeMap<>();
            source.rejected().forEach((why, times) -> rejected.put(name(why), times));
            return new SourceAnswer(
                    source.outlet(),
                    source.discovered(),
                    source.fetched(),
                    source.published(),
                    source.revised(),
                    source.unchanged(),
                    source.overruns(),
                    rejected,
                    source.recentRate(),
                    source.usualRate(),
                    moment(source.lastDiscovered()),
                    moment(source.lastPublished()),
                    source.lastProblem().orElse(null),
                    source.backfilledTo().map(Object::toString).orElse(null),
                    source.layouts().stream().map(LayoutAnswer::of).toList(),
                    incidents.stream()
                            .filter(incident -> incident.outlet().equals(source.outlet()))
                            .map(IncidentAnswer::of)
                            .toList());
        }
    }

    /** See {@link LayoutHealth}. */
    @JsonPropertyOrder({"layout", "extracted", "failed", "outOfTime", "lastSuccess"})
    record LayoutAnswer(
            String layout, long extracted, long failed, long outOfTime, String lastSuccess) {
        static LayoutAnswer of(LayoutHealth layout) {
            return new LayoutAnswer(
                    layout.layout(),
                    layout.extracted(),
                    layout.failed(),
                    layout.outOfTime(),
                    moment(layout.lastSuccess()));
        }
    }

    /** See {@link Incident}; one that goes on. */
    @JsonPropertyOrder({"kind", "since", "words"})
    record IncidentAnswer(String kind, String since, String words) {
        static IncidentAnswer of(Incident incident) {
            return new IncidentAnswer(
                    name(incident.kind()), Json.moment(incident.since()), incident.words());
        }
    }

    void sources(Context context) {
        watch.requireStore();
        List<Incident> incidents = new SourceHealthStore(store).open();
        Body.json(
                        new SourcesAnswer(
                                new SourceHealthStore(store)
                                        .sources().stream()
                                                .map(source -> SourceAnswer.of(source, incidents))
                                                .toList()))
                .send(context);
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(Json::moment).orElse(null);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
