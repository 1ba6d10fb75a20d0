package io.julgi.jobs.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Makes a rebuild whenever one is due, one after the other, never two at once. A due moment that
 * passed while another rebuild was under way, or while nobody was there, is made up for, once
 * however many passed. The first build of all is made as soon as there are articles and no more
 * come in for the moment.
 *
 * <p>A rebuild is asked for with the moment at which it was due; when somebody else has started it
 * meanwhile, it is left to them.
 */
final class ScheduledRebuilds {
    /** The clock may be set, or the machine may sleep, so the time is looked at now and then. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private static final Duration LEAST = Duration.ofMillis(10);

    private final RebuildSchedule schedule;
    private final InstantSource clock;
    private final Supplier<Optional<Instant>> lastStarted;
    private final Consumer<Instant> rebuild;

    private final LongSupplier articles;

    private long articlesBefore = -1;
    private Optional<Instant> lastTried = Optional.empty();

    /** Waits, and tells whether it is time to stop. */
    @FunctionalInterface
    interface Waiting {
        /** Waits so long at most; true to stop. */
        boolean isOverWithin(Duration time) throws InterruptedException;
    }

    /**
     * @param lastStarted for what moment the newest build was asked; asked anew each time
     * @param articles how many are stored
     * @param rebuild makes one, for the moment at which it was due; returns when it is done, and
     *     says itself when it has failed
     */
    ScheduledRebuilds(
            RebuildSchedule schedule,
            InstantSource clock,
            Supplier<Optional<Instant>> lastStarted,
            LongSupplier articles,
            Consumer<Instant> rebuild) {
        this.schedule = schedule;
        this.clock = clock;
        this.lastStarted = lastStarted;
        this.articles = articles;
        this.rebuild = rebuild;
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
            // One that fails is not tried again before the next is due.
            lastTried = due;
            rebuild.accept(due.get());
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
