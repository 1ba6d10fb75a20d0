package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.julgi.sink.Build;
import io.julgi.sink.Publication;
import io.julgi.sink.Store;
import io.julgi.sink.TrackedQuery;
import io.julgi.web.answer.Body;
import io.julgi.web.answer.Problem;
import io.julgi.web.answer.ProblemException;
import io.julgi.web.openapi.Meaning;
import io.julgi.web.openapi.Operation;
import io.julgi.web.openapi.Parameter;
import java.util.List;

/** The search words, the builds, and how the server itself is doing. */
final class StatusRoutes {

    private static final int QUERIES = 200;
    private static final int SUGGESTIONS = 10;

    private final Store store;
    private final StoreWatch watch;

    StatusRoutes(Store store, StoreWatch watch) {
        this.store = store;
        this.watch = watch;
    }

    @Meaning("Search words.")
    record QueriesAnswer(
            @Meaning("Tracked first, then by how often they were asked.")
                    List<TrackedQuery> queries) {}

    @Meaning("The builds.")
    record BuildsAnswer(
            @Meaning(
                            value = "The id of the one that readers see; null before the first.",
                            orNull = true)
                    String published,
            @Meaning("Newest first.") List<BuildAnswer> builds) {}

    @Meaning("One complete result of a rebuild.")
    record BuildAnswer(
            @JsonUnwrapped Build build,
            @Meaning("Whether readers see this one.") boolean published) {}

    @Meaning("How the server is doing.")
    record HealthAnswer(
            @Meaning(
                            value =
                                    "`ok`: it answers; `ready`: the store is there and a build is published.",
                            oneOf = {"ok", "ready"})
                    String status) {}

    List<Route> routes() {
        return List.of(
                new Route(
                        Operation.of(
                                        "/api/v1/queries",
                                        "queries",
                                        "Search words, tracked first, then by how often they were"
                                                + " asked",
                                        QueriesAnswer.class,
                                        "At most %d.".formatted(QUERIES))
                                .refusedWith(503),
                        this::queries),
                new Route(
                        Operation.of(
                                        "/api/v1/suggest",
                                        "suggest",
                                        "Search words that begin like this, tracked and popular"
                                                + " first",
                                        QueriesAnswer.class,
                                        "At most %d.".formatted(SUGGESTIONS))
                                .with(
                                        Parameter.text(
                                                        "prefix",
                                                        Parameters.MOST_CHARACTERS,
                                                        "The beginning of a search word; empty for"
                                                                + " all.")
                                                .withExample("코로"))
                                .refusedWith(400, 503),
                        this::suggest),
                new Route(
                        Operation.of(
                                        "/api/v1/builds",
                                        "builds",
                                        "The builds with their counts, newest first",
                                        BuildsAnswer.class,
                                        "All builds.")
                                .refusedWith(503),
                        this::builds),
                new Route(
                        Operation.of(
                                "/healthz",
                                "health",
                                "Whether the process answers at all",
                                HealthAnswer.class,
                                "It does."),
                        this::health),
                new Route(
                        Operation.of(
                                        "/readyz",
                                        "ready",
                                        "Whether the store is reachable and a build is published",
                                        HealthAnswer.class,
                                        "Ready.")
                                .refusedWith(503),
                        this::ready));
    }

    private void queries(Context context) {
        watch.requireStore();
        Body.json(new QueriesAnswer(store.queries().list(QUERIES))).send(context);
    }

    private void suggest(Context context) {
        String prefix = new Parameters(context).prefix();
        watch.requireStore();
        Body.json(new QueriesAnswer(store.queries().suggest(prefix, SUGGESTIONS))).send(context);
    }

    private void builds(Context context) {
        watch.requireStore();
        String published = store.builds().published().map(Publication::build).orElse(null);
        List<BuildAnswer> builds =
                store.builds().list().stream()
                        .map(build -> new BuildAnswer(build, build.id().equals(published)))
                        .toList();
        Body.json(new BuildsAnswer(published, builds)).send(context);
    }

    /** Alive: answers at all. */
    private void health(Context context) {
        Body.json(new HealthAnswer("ok")).send(context);
    }

    /** Ready for readers: the store is there and a build is published. */
    private void ready(Context context) {
        watch.requireStore();
        if (watch.publication().isEmpty()) {
            throw new ProblemException(Problem.nothingPublished());
        }
        Body.json(new HealthAnswer("ready")).send(context);
    }
}
