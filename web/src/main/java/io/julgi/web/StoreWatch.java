package io.julgi.web;

import io.julgi.sink.Builds;
import io.julgi.sink.Publication;
import io.julgi.sink.mongo.StoreException;
import io.julgi.web.answer.Problem;
import io.julgi.web.answer.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which build readers see, and whether the store is there. Looks about once a second beside all
 * requests: a request pays nothing for it, a switch of the published build is seen about a second
 * later, and when the store is away, requests end at once instead of each waiting for a time-out.
 */
final class StoreWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** A look that takes longer counts as none: the store is slow to say that it is away. */
    static final Duration AWAY_AFTER = Duration.ofSeconds(5);

    private final Builds builds;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService looking;
    private final CountDownLatch firstLook = new CountDownLatch(1);
    private volatile Seen seen;

    /**
     * @param publication as the store last told
     * @param at by our clock
     * @param there false when the last look failed, so that the time since does not matter
     */
    private record Seen(Optional<Publication> publication, long at, boolean there) {}

    StoreWatch(Builds builds, LongSupplier nanoTime) {
        this.builds = builds;
        this.nanoTime = nanoTime;
        this.seen = new Seen(Optional.empty(), nanoTime.getAsLong(), false);
        this.looking =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, "web-store-watch");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Begins to look, and waits for the first look unless that takes long. */
    void start() {
        // Nobody needs its future: look() lets no exception out, and close() ends it.
        var unused =
                looking.scheduleWithFixedDelay(
                        this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (!firstLook.await(AWAY_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The store has not answered yet; serving 503 until it does");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        Seen before = seen;
        try {
            seen = new Seen(builds.published(), nanoTime.getAsLong(), true);
            if (!before.there()) {
                LOG.info("The store answers");
            }
        } catch (StoreException away) {
            seen = new Seen(before.publication(), before.at(), false);
            if (before.there()) {
                LOG.warn("The store is away, serving what is cached: {}", away.getMessage());
            }
        } catch (RuntimeException fault) {
            // An exception would end the looking for good.
            seen = new Seen(before.publication(), before.at(), false);
            LOG.error("Cannot read which build is published", fault);
        } finally {
            firstLook.countDown();
        }
    }

    /** What readers see, as of about a second ago; empty before the first build is published. */
    Optional<Publication> publication() {
        return seen.publication();
    }

    /** Whether the store answered lately. */
    boolean isStoreThere() {
        Seen last = seen;
        return last.there() && nanoTime.getAsLong() - last.at() < AWAY_AFTER.toNanos();
    }

    /** Call before asking the store anything for a request. */
    void requireStore() {
        if (!isStoreThere()) {
            throw new ProblemException(Problem.storeAway());
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
