package io.julgi.ingest.crawl;

import io.julgi.ingest.crawl.CrawlTask.Days;
import io.julgi.ingest.extract.Discovery;
import io.julgi.ingest.fetch.Validators;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Walks back over the past of an outlet, day by day through its archives or page by page through
 * its lists. How far it has come is in the frontier, so it goes on after a restart.
 */
public final class Backfill {
    private static final Period LONGEST_OUTAGE = Period.ofDays(31);

    private final Frontier frontier;
    private final CrawlHealth health;
    private final Clock clock;

    Backfill(Frontier frontier, CrawlHealth health, Clock clock) {
        this.frontier = frontier;
        this.health = health;
        this.clock = clock;
    }

    /** Whether an outlet has sources of past articles: archives, lists or sitemaps. */
    public static boolean isPossible(Outlet outlet) {
        return tellsDays(outlet)
                || outlet.sources().stream()
                        .anyMatch(source -> source.kind() == Source.Kind.SITEMAP);
    }

    /**
     * Whether {@link SourceHealth#backfilledTo} tells the progress of a backfill. Sitemaps are in
     * no order of days.
     */
    public static boolean tellsDays(Outlet outlet) {
        return outlet.sources().stream()
                .anyMatch(
                        source ->
                                source.kind() == Source.Kind.ARCHIVE
                                        || source.kind() == Source.Kind.LIST);
    }

    /**
     * Adds the tasks that walk an outlet's archives, or its lists where it has none, back from one
     * day to another, both included, and look through those of its sitemaps that hold these days.
     * Days that were walked over are not walked over again.
     *
     * @throws IllegalArgumentException when the outlet has no such sources
     */
    void start(Outlet outlet, LocalDate since, LocalDate until) {
        Source.Kind kind =
                outlet.sources().stream().anyMatch(s -> s.kind() == Source.Kind.ARCHIVE)
                        ? Source.Kind.ARCHIVE
                        : Source.Kind.LIST;
        boolean found = false;
        for (Source source : outlet.sources()) {
            if (source.kind() == kind || source.kind() == Source.Kind.SITEMAP) {
                found = true;
                addDays(outlet, source, new Days(until, since, ""));
            }
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "Outlet "
                            + outlet.id()
                            + " has no archives, lists or sitemaps; add one to its settings to reach"
                            + " the past");
        }
    }

    /**
     * Walks an outlet's archives back to the last visit of a feed. When everything in a feed is
     * new, older articles have left it unseen, as after an outage of ours; the archives still have
     * them.
     */
    void catchUp(Outlet outlet, Instant lastVisit) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(outlet.zone()).toLocalDate();
        LocalDate last = lastVisit.atZone(outlet.zone()).toLocalDate();
        LocalDate since =
                last.isBefore(today.minus(LONGEST_OUTAGE)) ? today.minus(LONGEST_OUTAGE) : last;
        // Feeds that overrun at the same time need one walk.
        String run = "catch-up " + now.truncatedTo(ChronoUnit.MINUTES);
        for (Source source : outlet.sources()) {
            if (source.kind() == Source.Kind.ARCHIVE) {
                addDays(outlet, source, new Days(today, since, run));
            }
        }
    }

    /** Continues after a page with the next page, or with the day before. */
    void finish(Outlet outlet, Source source, Visit visit, Discovery discovery) {
        Instant now = clock.instant();
        CrawlTask task = visit.task();
        Days days = task.backfill().orElseThrow();
        boolean nextPage =
                source.hasPages()
                        && task.page() + 1 < source.paging().most()
                        && !discovery.articles().isEmpty()
                        && !isPast(outlet, source, days, discovery);
        if (source.kind() == Source.Kind.LIST && days.run().isEmpty()) {
            // Lists go back in time, so their oldest article tells the progress.
            discovery.articles().stream()
                    .flatMap(link -> link.metadata().publishedAt().stream())
                    .min(Comparator.naturalOrder())
                    .map(at -> at.atZone(outlet.zone()).toLocalDate())
                    .ifPresent(day -> health.backfilled(outlet.id(), day));
        }
        if (nextPage) {
            frontier.add(CrawlTask.backfill(outlet, source, days, task.page() + 1), now);
        } else if (source.kind() == Source.Kind.ARCHIVE) {
            if (days.run().isEmpty()) {
                health.backfilled(outlet.id(), days.day());
            }
            addDays(outlet, source, new Days(days.day().minusDays(1), days.since(), days.run()));
        } else if (source.kind() == Source.Kind.LIST) {
            health.backfilled(outlet.id(), days.since());
        }
        frontier.finish(
                task, visit.state().polled(now, Duration.ZERO, Validators.NONE), Optional.empty());
    }

    /** Adds the first of these days that no backfill has walked over. */
    private void addDays(Outlet outlet, Source source, Days days) {
        Instant now = clock.instant();
        // A list is walked over once, whatever the days.
        LocalDate last = source.kind() == Source.Kind.ARCHIVE ? days.since() : days.day();
        LocalDate day = days.day();
        while (!day.isBefore(last)
                && !frontier.add(
                        CrawlTask.backfill(
                                outlet, source, new Days(day, days.since(), days.run()), 0),
                        now)) {
            day = day.minusDays(1);
        }
        if (day.isBefore(last)
                && days.run().isEmpty()
                && source.kind() != Source.Kind.SITEMAP
                && isWalked(outlet, source, days)) {
            health.backfilled(outlet.id(), days.since());
        }
    }

    /** Whether an earlier backfill has finished these days. */
    private boolean isWalked(Outlet outlet, Source source, Days days) {
        Days end = new Days(days.since(), days.since(), days.run());
        Optional<CrawlState> first = state(CrawlTask.backfill(outlet, source, end, 0));
        if (source.kind() == Source.Kind.ARCHIVE || first.isEmpty()) {
            return first.filter(state -> state.visits() > 0).isPresent();
        }
        for (int page = 0; ; page++) {
            Optional<CrawlState> state = state(CrawlTask.backfill(outlet, source, end, page));
            if (state.isEmpty()) {
                return true; // The page before was the last, or it would have added this one.
            }
            if (state.get().visits() == 0) {
                return false;
            }
        }
    }

    private Optional<CrawlState> state(CrawlTask task) {
        return Optional.ofNullable(frontier.states(List.of(task.key())).get(task.key()));
    }

    /** Whether all articles on a page of a list are older than the days of the backfill. */
    private static boolean isPast(Outlet outlet, Source source, Days days, Discovery discovery) {
        if (source.kind() == Source.Kind.ARCHIVE) {
            return false;
        }
        Instant since = days.since().atStartOfDay(outlet.zone()).toInstant();
        return discovery.articles().stream()
                .allMatch(
                        link ->
                                link.metadata()
                                        .publishedAt()
                                        .filter(at -> at.isBefore(since))
                                        .isPresent());
    }
}
