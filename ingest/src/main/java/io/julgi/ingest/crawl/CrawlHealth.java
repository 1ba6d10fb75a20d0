package io.julgi.ingest.crawl;

import io.julgi.ingest.crawl.SourceHealth.LayoutHealth;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.extract.ExtractedArticle;
import io.julgi.ingest.extract.Extraction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the events of each outlet. Thread-safe. */
public final class CrawlHealth {
    private static final double RECENT_WEIGHT = 1.0 / 20;
    private static final double USUAL_WEIGHT = 1.0 / 1_000;

    private final Clock clock;
    private final Map<String, Counts> byOutlet = new TreeMap<>();

    /** All counts are zero. */
    public CrawlHealth(Clock clock) {
        this.clock = clock;
    }

    /** The health of all outlets with events, by id. */
    public synchronized List<SourceHealth> sources() {
        return byOutlet.entrySet().stream().map(e -> e.getValue().health(e.getKey())).toList();
    }

    /** The health of one outlet; all zero when it had no events. */
    public synchronized SourceHealth source(String outlet) {
        return counts(outlet).health(outlet);
    }

    /**
     * Restores the rates of an outlet from before a restart, which later ones are compared with.
     */
    public synchronized void resume(SourceHealth before) {
        Counts counts = counts(before.outlet());
        counts.recentRate = before.recentRate();
        counts.usualRate = before.usualRate();
    }

    synchronized void discovered(String outlet, int articles) {
        if (articles > 0) {
            counts(outlet).discovered += articles;
            counts(outlet).lastDiscovered = Optional.of(clock.instant());
        }
    }

    synchronized void fetched(String outlet) {
        counts(outlet).fetched++;
    }

    synchronized void unchanged(String outlet) {
        counts(outlet).unchanged++;
    }

    synchronized void overrun(String outlet) {
        counts(outlet).overruns++;
    }

    synchronized void backfilled(String outlet, LocalDate day) {
        counts(outlet).backfilledTo = Optional.of(day);
    }

    /**
     * Counts an article.
     *
     * @param asExpected whether a layout of the outlet matched, or it has none
     */
    synchronized void extracted(String outlet, ExtractedArticle article, boolean asExpected) {
        Counts counts = counts(outlet);
        LayoutCounts layout = counts.layout(article.layout());
        layout.extracted++;
        layout.outOfTime += article.layoutInTime() ? 0 : 1;
        layout.lastSuccess = Optional.of(clock.instant());
        counts.rate(asExpected ? 1 : 0);
    }

    synchronized void unreadable(String outlet, Extraction extraction) {
        Counts counts = counts(outlet);
        counts.layout(extraction.layout()).failed++;
        counts.rate(0);
        problem(outlet, Problem.UNREADABLE_PAGE, extraction.problem());
    }

    synchronized void published(String outlet, boolean isRevision) {
        Counts counts = counts(outlet);
        counts.lastPublished = Optional.of(clock.instant());
        if (isRevision) {
            counts.revised++;
        } else {
            counts.published++;
        }
    }

    synchronized void problem(String outlet, Problem problem, String words) {
        Counts counts = counts(outlet);
        counts.rejected.merge(problem, 1L, Long::sum);
        counts.lastProblem = Optional.of(words);
    }

    private Counts counts(String outlet) {
        return byOutlet.computeIfAbsent(outlet, id -> new Counts());
    }

    private static final class LayoutCounts {
        private long extracted;
        private long failed;
        private long outOfTime;
        private Optional<Instant> lastSuccess = Optional.empty();
    }

    private static final class Counts {
        private final Map<Problem, Long> rejected = new EnumMap<>(Problem.class);
        private final Map<String, LayoutCounts> layouts = new TreeMap<>();
        private long discovered;
        private long fetched;
        private long unchanged;
        private long published;
        private long revised;
        private long overruns;
        private Optional<Instant> lastDiscovered = Optional.empty();
        private Optional<Instant> lastPublished = Optional.empty();
        private Optional<String> lastProblem = Optional.empty();
        private Optional<LocalDate> backfilledTo = Optional.empty();
        // A new outlet counts as healthy until its first pages.
        private double recentRate = 1;
        private double usualRate = 1;

        LayoutCounts layout(String name) {
            return layouts.computeIfAbsent(name, n -> new LayoutCounts());
        }

        void rate(int success) {
            recentRate += RECENT_WEIGHT * (success - recentRate);
            usualRate += USUAL_WEIGHT * (success - usualRate);
        }

        SourceHealth health(String outlet) {
            return new SourceHealth(
                    outlet,
                    discovered,
                    fetched,
                    unchanged,
                    published,
                    revised,
                    overruns,
                    Map.copyOf(rejected),
                    layouts.entrySet().stream()
                            .map(
                                    e ->
                                            new LayoutHealth(
                                                    e.getKey(),
                                                    e.getValue().extracted,
                                                    e.getValue().failed,
                                                    e.getValue().outOfTime,
                                                    e.getValue().lastSuccess))
                            .toList(),
                    lastDiscovered,
                    lastPublished,
                    lastProblem,
                    recentRate,
                    usualRate,
                    backfilledTo);
        }
    }
}
