package io.julgi.jobs.cli;

import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.jobs.cli.terminal.ProgressLine;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Shows the progress of a backfill and an estimate of when it is done. */
final class BackfillProgress {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final PrintWriter err;
    private final Clock clock;
    private final LocalDate since;
    private final LocalDate until;
    private final List<Outlet> outlets;
    private final Function<String, SourceHealth> health;
    private final Instant started;
    private long firstDone = -1;

    BackfillProgress(
            PrintWriter err,
            Clock clock,
            LocalDate since,
            LocalDate until,
            List<Outlet> outlets,
            Function<String, SourceHealth> health) {
        this.err = err;
        this.clock = clock;
        this.since = since;
        this.until = until;
        this.outlets = List.copyOf(outlets);
        this.health = health;
        this.started = clock.instant();
    }

    /** Waits so long; true when we are to stop. */
    @FunctionalInterface
    interface Wait {
        boolean within(Duration time) throws InterruptedException;
    }

    /** Shows a line until all days are walked over, or until we are to stop. */
    void show(Wait wait) throws InterruptedException {
        long all = days() * outlets.size();
        boolean done = false;
        try (ProgressLine line = ProgressLine.start(err, "backfill, days", all)) {
            while (!done && !wait.within(LOOK)) {
                long now = done();
                line.report(now, estimate(now, all));
                done = now == all;
            }
        }
        if (done) {
            err.println(
                    "The backfill from "
                            + until
                            + " back to "
                            + since
                            + " is done; its last articles are still being fetched. Crawling"
                            + " continues");
        }
    }

    private long days() {
        return ChronoUnit.DAYS.between(since, until) + 1;
    }

    private long done() {
        return outlets.stream().mapToLong(outlet -> done(health.apply(outlet.id()))).sum();
    }

    private long done(SourceHealth source) {
        return source.backfilledTo()
                .map(day -> ChronoUnit.DAYS.between(day.isBefore(since) ? since : day, until) + 1)
                .filter(days -> days > 0)
                .orElse(0L);
    }

    /** From the pace of this run; days of earlier runs were passed over at once. */
    private String estimate(long done, long all) {
        if (firstDone < 0 && done > 0) {
            firstDone = done;
        }
        long walked = firstDone < 0 ? 0 : done - firstDone;
        if (walked <= 0) {
            return "";
        }
        double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        return Optional.of((long) (seconds / walked * (all - done)))
                .filter(left -> left > 0)
                .map(left -> "about " + words(left) + " left")
                .orElse("");
    }

    static String words(long seconds) {
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, "%d s", seconds);
        }
        if (seconds < 2 * HOUR) {
            return String.format(Locale.ROOT, "%d min", seconds / MINUTE);
        }
        return seconds < 2 * DAY
                ? String.format(Locale.ROOT, "%d h", seconds / HOUR)
                : String.format(Locale.ROOT, "%d days", seconds / DAY);
    }
}
