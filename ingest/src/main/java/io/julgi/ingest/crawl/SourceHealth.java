package io.julgi.ingest.crawl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The health of an outlet: counts since a crawler started, or of all crawlers together.
 *
 * @param outlet the outlet's id
 * @param discovered new articles that its sources announced
 * @param fetched pages that were fetched, sources included
 * @param unchanged articles that were fetched again and had not changed
 * @param published articles, without their revisions
 * @param revised new versions of articles
 * @param overruns polls in which everything was new, so that articles may have been missed
 * @param rejected number of problems, by kind
 * @param layouts the health of each layout
 * @param lastDiscovered when a source last announced something new
 * @param lastPublished when an article was last published
 * @param lastProblem the last problem, in words
 * @param recentRate the share of about the last twenty article pages that could be read
 * @param usualRate the share of about the last thousand
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
    /** The health of an outlet without events. */
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

    /** The kinds of problems. */
    public enum Problem {
        /** The page does not exist. */
        GONE,
        /** robots.txt forbids it, or cannot be read. */
        FORBIDDEN,
        /** The page is too large, on a foreign host, or not a text. */
        REFUSED,
        /** No TLS connection: the certificate is invalid or the server does not speak TLS. */
        INSECURE,
        /** The network or the server failed. */
        UNREACHABLE,
        /** No layout finds title, text and time on the page. */
        UNREADABLE_PAGE,
        /** The feed, sitemap, list or archive cannot be read. */
        UNREADABLE_SOURCE,
        /** The feed or sitemap is no valid XML and was read all the same. */
        MENDED_SOURCE,
        /** The article was extracted but is not acceptable: a date in the future, endless text. */
        UNACCEPTABLE,
        /** Kafka or the frontier failed; the page will be tried again. */
        FAULT
    }

    /**
     * The health of a layout.
     *
     * @param layout its name
     * @param extracted pages that were read by it
     * @param failed unreadable pages that it came nearest to
     * @param outOfTime pages read that are outside its period
     * @param lastSuccess when a page was last read
     */
    public record LayoutHealth(
            String layout,
            long extracted,
            long failed,
            long outOfTime,
            Optional<Instant> lastSuccess) {}

    /** Whether clearly fewer pages than usual can be read; the layout may have changed. */
    public boolean isReadingWorse() {
        return recentRate < 0.5 * usualRate;
    }
}
