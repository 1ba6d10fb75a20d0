package io.julgi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.julgi.sink.Publication;
import io.julgi.sink.TimelineStore;
import io.julgi.topics.timeline.Level;
import io.julgi.topics.timeline.Timeline;
import io.julgi.web.TimelineAnswer.Days;
import io.julgi.web.answer.Body;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The timelines of builds, ready to be sent. A build never changes, so what was read once stays
 * right; a build that is no longer published goes out of the cache by disuse.
 */
final class PublishedTimelines {

    /** Some hundred queries at all levels. */
    private static final long CACHED_BYTES = 64L << 20;

    private static final int BYTES_OF_NOTHING = 200;

    private final TimelineStore timelines;
    private final StoreWatch watch;
    private final Cache<Key, Map<Level, Body>> bodies =
            Caffeine.newBuilder()
                    .maximumWeight(CACHED_BYTES)
                    .<Key, Map<Level, Body>>weigher((key, body) -> weight(body))
                    .build();

    private record Key(Publication publication, String query) {}

    PublishedTimelines(TimelineStore timelines, StoreWatch watch) {
        this.timelines = timelines;
        this.watch = watch;
    }

    private static int weight(Map<Level, Body> bodies) {
        return BYTES_OF_NOTHING + bodies.values().stream().mapToInt(Body::size).sum();
    }

    /** Whether this build holds the query. */
    boolean holds(Publication publication, String query) {
        return !bodiesOf(publication, query).isEmpty();
    }

    /** The query's whole timeline; empty when the build does not hold the query. */
    Optional<Body> find(Publication publication, String query, Level level) {
        return Optional.ofNullable(bodiesOf(publication, query).get(level));
    }

    /** The part of the query's timeline on these days. */
    Optional<Body> find(Publication publication, String query, Level level, Days days) {
        if (days.equals(Days.ALL)) {
            return find(publication, query, level);
        }
        if (!holds(publication, query)) {
            return Optional.empty();
        }
        return read(publication, query).map(read -> body(read, level, days, publication));
    }

    private Map<Level, Body> bodiesOf(Publication publication, String query) {
        return bodies.get(
                new Key(publication, query),
                key -> {
                    Map<Level, Body> made = new EnumMap<>(Level.class);
                    read(publication, query)
                            .ifPresent(
                                    read -> {
                                        for (Level level : Level.values()) {
                                            made.put(
                                                    level,
                                                    body(read, level, Days.ALL, publication));
                                        }
                                    });
                    return made;
                });
    }

    private static Body body(Timeline read, Level level, Days days, Publication publication) {
        return Body.json(
                TimelineAnswer.of(read, level, days, Optional.of(publication), false, false));
    }

    private Optional<Timeline> read(Publication publication, String query) {
        watch.requireStore();
        return timelines.find(publication.build(), query);
    }
}
