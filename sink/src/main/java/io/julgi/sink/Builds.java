package io.julgi.sink;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.StoredIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The builds, and which of them readers see: exactly one, or none before the first. */
public final class Builds {
    static final String BUILDS = "builds";
    static final String PUBLICATION = "publication";

    /** The {@code _id} of what readers see. */
    static final String PUBLISHED = "published";

    static final List<StoredIndex> INDEXES =
            List.of(new StoredIndex(BUILDS, descending("startedAt", "_id")));

    private static final Bson NEWEST_FIRST = descending("startedAt", "_id");

    /** Two operators may publish at once; more than that is not a coincidence. */
    private static final int SWITCH_ATTEMPTS = 3;

    private final DocumentCollection builds;
    private final DocumentCollection publication;
    private final TimelineStore timelines;

    Builds(DocumentCollection builds, DocumentCollection publication, TimelineStore timelines) {
        this.builds = builds;
        this.publication = publication;
        this.timelines = timelines;
    }

    /**
     * Notes that this build is being made. Of several who start the same one, at whatever machines,
     * one succeeds.
     *
     * @throws IllegalArgumentException when it says that it is finished
     * @throws IllegalStateException when somebody has started it already
     */
    public void start(Build build) {
        if (build.finishedAt() != null) {
            throw new IllegalArgumentException(
                    "Build %s cannot start: it was finished at %s"
                            .formatted(build.id(), build.finishedAt()));
        }
        if (!builds.addIfAbsent(
                "starting build " + build.id(), StoredForms.DOCUMENTS.document(build))) {
            throw new IllegalStateException(
                    "Build %s was started already, by another process; wait for it, or start again for another build"
                            .formatted(build.id()));
        }
    }

    /**
     * Notes that this build is complete, with its figures. It may be published from now on.
     *
     * @throws IllegalArgumentException when it does not say when it was finished
     */
    public void finish(Build build) {
        if (build.finishedAt() == null) {
            throw new IllegalArgumentException(
                    "Build %s cannot be finished: it has no finishedAt".formatted(build.id()));
        }
        builds.write(List.of(StoredForms.DOCUMENTS.upsert(build)));
    }

    /** All builds, newest first, finished or not. */
    public List<Build> list() {
        return builds.list("listing builds", stored -> stored.find(Build.class).sort(NEWEST_FIRST));
    }

    /** The build with this id. */
    public Optional<Build> find(String id) {
        return builds.find(id, Build.class);
    }

    /** What readers see; empty before the first build is published. */
    public Optional<Publication> published() {
        return publication.find(PUBLISHED, Publication.class);
    }

    /**
     * Shows this build to readers from now on, in one step; the one shown until now becomes the
     * previous. Publishing what is published changes nothing.
     *
     * @return what readers see now
     * @throws IllegalArgumentException when there is no such build
     * @throws IllegalStateException when it is not finished
     */
    public Publication publish(String id, Instant at) {
        requireFinished(id);
        return switchTo(
                now -> {
                    String shown = now.map(Publication::build).orElse("");
                    return shown.equals(id) ? now.orElseThrow() : new Publication(id, at, shown);
                });
    }

    /**
     * Puts the previous build back. The one before that becomes the previous, so doing it again
     * goes further back; {@link #publish} brings a newer one forward again.
     *
     * @return what readers see now
     * @throws IllegalStateException when there is no previous build
     */
    public Publication rollback(Instant at) {
        return switchTo(
                now -> {
                    String previous = now.map(Publication::previous).orElse("");
                    if (previous.isEmpty()) {
                        throw new IllegalStateException(
                                "There is no build before the published one (%s) to roll back to"
                                        .formatted(now.map(Publication::build).orElse("none")));
                    }
                    return new Publication(previous, at, finishedBefore(requireFinished(previous)));
                });
    }

    private Build requireFinished(String id) {
        Build build =
                find(id).orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "There is no build '%s'; the builds are %s"
                                                        .formatted(
                                                                id,
                                                                list().stream()
                                                                        .map(Build::id)
                                                                        .toList())));
        if (build.finishedAt() == null) {
            throw new IllegalStateException(
                    ("Build %s is not finished, so readers would see a part of it; wait for its"
                                    + " rebuild, or publish another")
                            .formatted(id));
        }
        return build;
    }

    private String finishedBefore(Build build) {
        return list().stream()
                .filter(each -> each.finishedAt() != null)
                .filter(each -> each.startedAt().isBefore(build.startedAt()))
                .findFirst()
                .map(Build::id)
                .orElse("");
    }

    /** The next publication, given the present one. */
    @FunctionalInterface
    private interface Switch {
        Publication after(Optional<Publication> now);
    }

    private Publication switchTo(Switch decision) {
        for (int attempt = 0; attempt < SWITCH_ATTEMPTS; attempt++) {
            Optional<Publication> now = published();
            Publication next = decision.after(now);
            if (now.equals(Optional.of(next)) || replaced(now, next)) {
                return next;
            }
        }
        throw new IllegalStateException(
                "Others publish builds at the same time (now %s); look at the builds and try again"
                        .formatted(published().map(Publication::build).orElse("none")));
    }

    /** Only if nobody else published in between, so that no build is lost as the previous. */
    private boolean replaced(Optional<Publication> now, Publication next) {
        BsonDocument document = StoredForms.DOCUMENTS.document(next);
        String what = "publishing build " + next.build();
        return now.isPresent()
                ? publication.replaceIf(what, unchanged(now.get()), document)
                : publication.addIfAbsent(what, document);
    }

    private static Bson unchanged(Publication now) {
        return and(
                eq("_id", PUBLISHED),
                eq("build", now.build()),
                eq("publishedAt", now.publishedAt()));
    }

    /**
     * Forgets old builds with their timelines. The newest finished ones stay, the published and the
     * previous one, and those that were started after the newest finished one, because they may be
     * in the making.
     *
     * @param keep how many finished builds stay, at least 1
     * @return the builds that were forgotten, newest first
     */
    public List<String> deleteOlderThan(int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("keep must be at least 1 but is " + keep);
        }
        Set<String> kept = new HashSet<>();
        published()
                .ifPresent(
                        shown -> {
                            kept.add(shown.build());
                            kept.add(shown.previous());
                        });
        int finished = 0;
        List<String> forgotten = new ArrayList<>();
        for (Build build : list()) {
            boolean inTheMaking = build.finishedAt() == null && finished == 0;
            finished += build.finishedAt() == null ? 0 : 1;
            boolean amongNewest = build.finishedAt() != null && finished <= keep;
            if (!inTheMaking && !amongNewest && !kept.contains(build.id())) {
                forgotten.add(build.id());
            }
        }
        for (String build : forgotten) {
            // The build last: what a crash leaves behind is then still listed, and goes next time.
            timelines.delete(build);
            builds.write(List.of(DocumentCollection.delete(build)));
        }
        return List.copyOf(forgotten);
    }
}
