package io.julgi.jobs.rebuild;

import io.julgi.sink.RebuildLease;
import io.julgi.sink.Store;
import io.julgi.sink.mongo.StoreException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the lease of a rebuild as long as one of its tasks is at work. */
final class HeldLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

    private final Store store;
    private final String build;
    private final ScheduledExecutorService thread;
    private final Future<?> renewals;
    private volatile boolean lost;

    /**
     * @param store stays the caller's, who closes it after this
     */
    HeldLease(Store store, String build) {
        this.store = store;
        this.build = build;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread daemon = new Thread(task, "rebuild-lease");
                            daemon.setDaemon(true);
                            return daemon;
                        });
        long pause = RebuildLease.LENGTH.toMillis() / 5;
        renewals = thread.scheduleWithFixedDelay(this::renew, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void renew() {
        try {
            lost = !store.lease().renew(build, Clock.systemUTC().instant());
        } catch (StoreException away) {
            // The next try may find it there; publishing asks again.
            LOG.warn("The lease of build {} could not be renewed: {}", build, away.getMessage());
        }
    }

    /**
     * @throws SuppressRestartsException when another rebuild has taken over
     */
    void check() {
        if (lost) {
            throw lost(store, build);
        }
    }

    /** Why a build that does not have the lease ends. */
    static SuppressRestartsException lost(Store store, String build) {
        return new SuppressRestartsException(
                new IllegalStateException(
                        ("Build %s is not published: build %s took over, after nothing had been heard"
                                        + " of the first for %d s")
                                .formatted(
                                        build,
                                        store.lease()
                                                .holder()
                                                .map(RebuildLease.Lease::build)
                                                .orElse("?"),
                                        RebuildLease.LENGTH.toSeconds())));
    }

    @Override
    public void close() {
        renewals.cancel(true);
        thread.shutdownNow();
    }
}
