package io.julgi.jobs.rebuild;

import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * The end of a rebuild: when all timelines are stored, checks the build and switches all readers
 * over to it at once. This is a committer so that it also happens on a cluster, where nobody waits
 * for the job. Doing it twice changes nothing.
 */
final class PublishBuild implements Committer<WrittenTimelines> {
    private final StoreSettings settings;
    private final Build started;
    private final int keepBuilds;

    PublishBuild(StoreSettings settings, Build started, int keepBuilds) {
        this.settings = settings;
        this.started = started;
        this.keepBuilds = keepBuilds;
    }

    /**
     * @param requests one of each task that stored timelines
     * @throws SuppressRestartsException when nothing was made, or something that was made is not in
     *     the store; readers then see what they saw before
     */
    @Override
    public void commit(Collection<CommitRequest<WrittenTimelines>> requests) {
        List<WrittenTimeline> timelines =
                requests.stream()
                        .flatMap(request -> request.getCommittable().timelines().stream())
                        .toList();
        try (Store store = Store.open(settings)) {
            Instant now = Clock.systemUTC().instant();
            if (!store.lease().renew(started.id(), now)) {
                throw HeldLease.lost(store, started.id());
            }
            check(store, timelines);
            publish(store, timelines, now);
            store.lease().release(started.id());
        }
    }

    private void check(Store store, List<WrittenTimeline> timelines) {
        if (timelines.isEmpty()) {
            throw refused(
                    ("Build %s is not published: none of its tracked queries has an article;"
                                    + " name other queries, or import articles")
                            .formatted(started.id()));
        }
        long stored = store.timelines().count(started.id());
        if (stored != timelines.size()) {
            throw refused(
                    "Build %s is not published: %d timelines were made, but %d are stored"
                            .formatted(started.id(), timelines.size(), stored));
        }
        if (store.timelines().background(started.id()).isEmpty()) {
            throw refused(
                    "Build %s is not published: its background is not stored; rebuild again"
                            .formatted(started.id()));
        }
    }

    /** Trying again changes nothing about it. */
    private static SuppressRestartsException refused(String why) {
        return new SuppressRestartsException(new IllegalStateException(why));
    }

    private void publish(Store store, List<WrittenTimeline> timelines, Instant now) {
        Map<String, Integer> articles = new TreeMap<>();
        timelines.forEach(timeline -> articles.put(timeline.query(), timeline.articles()));
        store.builds()
                .finish(
                        new Build(
                                started.id(),
                                started.startedAt(),
                                now,
                                started.articles(),
                                articles.size(),
                                timelines.stream().mapToInt(WrittenTimeline::entries).sum(),
                                timelines.get(0).dictionary()));
        store.queries().track(List.copyOf(articles.keySet()));
        articles.forEach(store.queries()::articles);
        store.builds().publish(started.id(), now);
        store.builds().deleteOlderThan(keepBuilds);
    }

    @Override
    public void close() {}
}
