package io.julgi.ingest.crawl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an outlet is doing: since a crawler started, or of all crawlers together.
 *
 * @param outlet the outlet's id
 * @param discovered articles that its sources announced for the first time
 * @param fetched pages that came, sources too
 * @param unchanged articles that were looked at again and were the same
 * @param published articles, without their revisions
 * @param revised new versions of articles
 * @param overruns polls after which everything was new, so that something may be missed
 * @param rejected how often something went wrong, by kind
 * @param layouts how each layout is doing
 * @param lastDiscovered when a source last announced something new
 * @param lastPublished when an article was last published
 * @param lastProblem the last thing that went wrong, in words
 * @param recentRate the share of the last twenty or so article pages that could be read
 * @param usualRate the share of the last thousand or so
 * @param backfilledTo the day that a backfill has reached
 */
public record SourceHealth(
        String outlet,
        long discovered,
        long fetched,
        long unchanged,
        long published,
        long revised,
        long overruns,
        Map<Problem, Long> rejected,
        List<LayoutHealth> layouts,
        Optional<Instant> lastDiscovered,
        Optional<Instant> lastPublished,
        Optional<String> lastProblem,
        double recentRate,
        double usualRate,
        Optional<LocalDate> backfilledTo) {
    /** Of an outlet that nothing was heard of yet. */
    public static SourceHealth none(String outlet) {
        return new SourceHealth(
                outlet,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                Optional.empty());
    }

    /** Kinds of what can go wrong. */
    public enum Problem {
        /** The page is not there. */
        GONE,
        /** robots.txt forbids it, or cannot be read. */
        FORBIDDEN,
        /** Too large, leads elsewhere, not a page. */
        REFUSED,
        /** No secure connection: the certificate is not good, or the server speaks no TLS. */
        INSECURE,
        /** Network or server failed. */
        UNREACHABLE,
        /** No layout finds title, text and time on the page. */
        UNREADABLE_PAGE,
        /** The feed, sitemap, list or archive cannot be read. */
        UNREADABLE_SOURCE,
        /** The article was read but makes no sense: a date in the future, endless text. */
        UNACCEPTABLE,
        /** Kafka or the frontier failed; it will be tried again. */
        FAULT
    }

    /**
     * How a layout is doing.
     *
     * @param layout its name
     * @param extracted pages it was read from
     * @param failed pages it came nearest to fitting
     * @param outOfTime pages read that it is not known for by their day
     * @param lastSuccess when a page was last read
     */
    public record LayoutHealth(
            String layout,
            long extracted,
            long failed,
            long outOfTime,
            Optional<Instant> lastSuccess) {}

    /** Whether clearly fewer pages can be read than usual: the layout may have changed. */
    public boolean isReadingWorse() {
        return recentRate < 0.5 * usualRate;
    }
}
