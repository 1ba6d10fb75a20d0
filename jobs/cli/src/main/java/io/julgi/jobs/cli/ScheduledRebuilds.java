package io.julgi.jobs.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs rebuilds when they are due, one after the other, never two at once. Missed runs are caught
 * up with a single rebuild, however many there were. The first build of all is made as soon as
 * there are articles and no more come in for the moment.
 *
 * <p>A rebuild is asked for with the moment at which it was due; when another process has started
 * it meanwhile, it is left to that one. One that fails leaves the published build as it is, and is
 * tried again after a minute, then after twice as long each time, until the next is due.
 */
final class ScheduledRebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRebuilds.class);

    /** The clock may be set, or the machine may sleep, so the time is checked now and then. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private static final Duration LEAST = Duration.ofMillis(10);

    /** Before a rebuild that failed is tried again for the first time. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(30);

    private final RebuildSchedule schedule;
    private final InstantSource clock;
    private final Supplier<Optional<Instant>> lastStarted;
    private final LongSupplier articles;
    private final Rebuild rebuild;
    private final PrintWriter err;

    private long articlesBefore = -1;
    private Optional<Instant> lastTried = Optional.empty();
    private Optional<Instant> retryAt = Optional.empty();
    private Duration retryAfter = FIRST_RETRY;

    /** Makes a build of all stored articles, for the moment at which it was due. */
    @FunctionalInterface
    interface Rebuild {
        void run(Instant due) throws Exception;
    }

    /** Waits, and tells whether it is time to stop. */
    @FunctionalInterface
    interface Waiting {
        /** Waits so long at most; true to stop. */
        boolean isOverWithin(Duration time) throws InterruptedException;
    }

    /**
     * @param lastStarted for what moment the newest build was asked; asked anew each time
     * @param articles how many are stored
     * @param rebuild returns when the build is published
     * @param err takes a line when a rebuild has failed
     */
    ScheduledRebuilds(
            RebuildSchedule schedule,
            InstantSource clock,
            Supplier<Optional<Instant>> lastStarted,
            LongSupplier articles,
            Rebuild rebuild,
            PrintWriter err) {
        this.schedule = schedule;
        this.clock = clock;
        this.lastStarted = lastStarted;
        this.articles = articles;
        this.rebuild = rebuild;
        this.err = err;
    }

    /** Goes on until the waiting is over. */
    void run(Waiting waiting) throws InterruptedException {
        do {
            runIfDue();
        } while (!waiting.isOverWithin(pause()));
    }

    private void runIfDue() {
        Instant now = clock.instant();
        Optional<Instant> last = newest(lastStarted.get(), lastTried);
        Optional<Instant> due =
                last.isPresent()
                        ? schedule.lastDue(now).filter(last.get()::isBefore)
                        : Optional.of(now).filter(first -> isTimeForTheFirst());
        if (due.isPresent()) {
            lastTried = due;
            retryAfter = FIRST_RETRY;
            rebuild(due.get());
        } else if (retryAt.isPresent() && !now.isBefore(retryAt.get())) {
            // Under its own name: what the failed one has stored may be half of a build.
            rebuild(now);
        }
    }

    private void rebuild(Instant due) {
        retryAt = Optional.empty();
        try {
            rebuild.run(due);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            retryAt = Optional.of(clock.instant().plus(retryAfter));
            err.printf(
                    "The rebuild failed, readers keep the last build; next try in %d min: %s%n",
                    retryAfter.toMinutes(), e.getMessage());
            retryAfter =
                    retryAfter.compareTo(LONGEST_RETRY.dividedBy(2)) > 0
                            ? LONGEST_RETRY
                            : retryAfter.multipliedBy(2);
            LOG.warn("Rebuild for {} failed", due, e);
        }
    }

    private boolean isTimeForTheFirst() {
        long before = articlesBefore;
        articlesBefore = articles.getAsLong();
        return articlesBefore > 0 && articlesBefore == before;
    }

    private static Optional<Instant> newest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && other.get().isAfter(one.get())
                ? other
                : one.or(() -> other);
    }

    private Duration pause() {
        Instant now = clock.instant();
        Duration untilNext =
                schedule.nextDue(now).map(next -> Duration.between(now, next)).orElse(LOOK);
        Duration pause = untilNext.compareTo(LOOK) < 0 ? untilNext : LOOK;
        return pause.compareTo(LEAST) < 0 ? LEAST : pause;
    }
}
