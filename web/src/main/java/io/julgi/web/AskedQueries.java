package io.julgi.web;

import io.julgi.sink.Queries;
import io.julgi.sink.mongo.StoreException;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what readers ask for, beside their requests. A count is a hint of what to track, so some
 * are let go rather than making a reader wait: when a thousand are waiting, or the store is away.
 */
final class AskedQueries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AskedQueries.class);
    private static final int WAITING = 1_000;

    private final Queries queries;
    private final InstantSource clock;
    private final ThreadPoolExecutor counting;

    AskedQueries(Queries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
        this.counting =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        task -> {
                            Thread thread = new Thread(task, "web-asked");
                            thread.setDaemon(true);
                            return thread;
                        },
                        new ThreadPoolExecutor.DiscardPolicy());
    }

    /** A reader asked for a tracked query. */
    void tracked(String query) {
        count(() -> queries.asked(query, clock.instant()));
    }

    /** A reader asked for a search word that is not tracked and has so many articles. */
    void untracked(String query, int articles) {
        count(
                () -> {
                    queries.asked(query, clock.instant());
                    queries.articles(query, articles);
                });
    }

    private void count(Runnable note) {
        counting.execute(
                () -> {
                    try {
                        note.run();
                    } catch (StoreException away) {
                        LOG.warn("A search was not counted: {}", away.getMessage());
                    }
                });
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }
}
