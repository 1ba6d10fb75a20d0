package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.julgi.ingest.crawl.Incident;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.sink.Store;
import io.julgi.sink.crawl.SourceHealthStore;
import io.julgi.web.answer.Body;
import io.julgi.web.openapi.Meaning;
import io.julgi.web.openapi.Operation;
import java.util.List;

/** How the outlets are doing that the crawlers of this store bring in. */
final class SourceRoutes {
    private final Store store;
    private final StoreWatch watch;

    SourceRoutes(Store store, StoreWatch watch) {
        this.store = store;
        this.watch = watch;
    }

    @Meaning("The outlets that were ever crawled.")
    record SourcesAnswer(@Meaning("All of them, by id.") List<SourceAnswer> sources) {}

    @Meaning("How an outlet is doing.")
    record SourceAnswer(
            @JsonUnwrapped SourceHealth source,
            @Meaning("What an operator should look at now.") List<Incident> incidents) {}

    List<Route> routes() {
        return List.of(
                new Route(
                        Operation.of(
                                        "/api/v1/health/sources",
                                        "sources",
                                        "How each outlet is doing that is crawled",
                                        SourcesAnswer.class,
                                        "All outlets, by id.")
                                .describedAs(
                                        "Of all crawlers of this store together, over their"
                                                + " restarts. An outlet is there once it was"
                                                + " crawled.")
                                .refusedWith(503),
                        this::sources));
    }

    private void sources(Context context) {
        watch.requireStore();
        SourceHealthStore health = new SourceHealthStore(store);
        List<Incident> open = health.open();
        List<SourceAnswer> sources =
                health.sources().stream()
                        .map(source -> new SourceAnswer(source, of(source.outlet(), open)))
                        .toList();
        Body.json(new SourcesAnswer(sources)).send(context);
    }

    private static List<Incident> of(String outlet, List<Incident> incidents) {
        return incidents.stream().filter(incident -> incident.outlet().equals(outlet)).toList();
    }
}
