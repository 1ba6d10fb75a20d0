package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.javalin.http.Context;
import io.julgi.sink.Build;
import io.julgi.sink.Publication;
import io.julgi.sink.Store;
import io.julgi.sink.TrackedQuery;
import java.util.List;
import java.util.Optional;

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

    /** Search words: tracked first, then by how often they were asked. */
    record QueriesAnswer(List<QueryAnswer> queries) {

        static QueriesAnswer of(List<TrackedQuery> queries) {
            return new QueriesAnswer(
                    queries.stream()
                            .map(
                                    each ->
                                            new QueryAnswer(
                                                    each.query(),
                                                    each.tracked(),
                                                    each.articles(),
                                                    each.asked()))
                            .toList());
        }
    }

    /** See {@link TrackedQuery}. */
    @JsonPropertyOrder({"query", "tracked", "articles", "asked"})
    record QueryAnswer(String query, boolean tracked, long articles, long asked) {}

    /**
     * The builds, newest first.
     *
     * @param published the id of the one that readers see; null before the first
     */
    @JsonPropertyOrder({"published", "builds"})
    record BuildsAnswer(String published, List<BuildAnswer> builds) {}

    /**
     * See {@link Build}.
     *
     * @param finishedAt null while it is being made
     */
    @JsonPropertyOrder({
        "id",
        "startedAt",
        "finishedAt",
        "articles",
        "queries",
        "entries",
        "dictionary",
        "published"
    })
    record BuildAnswer(
            String id,
            String startedAt,
            String finishedAt,
            long articles,
            int queries,
            int entries,
            String dictionary,
            boolean published) {

        static BuildAnswer of(Build build, String published) {
            return new BuildAnswer(
                    build.id(),
                    Json.moment(build.startedAt()),
                    build.finishedAt() == null ? null : Json.moment(build.finishedAt()),
                    build.articles(),
                    build.queries(),
                    build.entries(),
                    build.dictionary(),
                    build.id().equals(published));
        }
    }

    /** How the server is doing. */
    record HealthAnswer(String status) {}

    void queries(Context context) {
        watch.requireStore();
        Body.json(QueriesAnswer.of(store.queries().list(QUERIES))).send(context);
    }

    void suggest(Context context) {
        String prefix = new Parameters(context).prefix();
        watch.requireStore();
        Body.json(QueriesAnswer.of(store.queries().suggest(prefix, SUGGESTIONS))).send(context);
    }

    void builds(Context context) {
        watch.requireStore();
        Optional<Publication> publication = store.builds().published();
        String published = publication.map(Publication::build).orElse(null);
        List<BuildAnswer> builds =
                store.builds().list().stream()
                        .map(build -> BuildAnswer.of(build, published))
                        .toList();
        Body.json(new BuildsAnswer(published, builds)).send(context);
    }

    /** Alive: answers at all. */
    void health(Context context) {
        Body.json(new HealthAnswer("ok")).send(context);
    }

    /** Ready for readers: the store is there and a build is published. */
    void ready(Context context) {
        watch.requireStore();
        if (watch.publication().isEmpty()) {
            throw new ProblemException(Problem.nothingPublished());
        }
        Body.json(new HealthAnswer("ready")).send(context);
    }
}
