package io.julgi.ingest.crawl;

import java.time.Duration;

/**
 * How the crawler works.
 *
 * @param workers how many pages are fetched at once, all hosts together
 * @param shortestPoll a busy source is asked this often
 * @param longestPoll a quiet source is asked at least this often
 * @param firstRetry how long to wait after a first failure; doubles with each further one
 * @param lease after this time a task that nobody finished is given to somebody else
 */
public record CrawlSettings(
        int workers,
        Duration shortestPoll,
        Duration longestPoll,
        Duration firstRetry,
        Duration lease) {
    /** What suits some dozen outlets on one machine. */
    public static final CrawlSettings USUAL =
            new CrawlSettings(
                    32,
                    Duration.ofMinutes(2),
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10));

    public CrawlSettings {
        if (workers < 1) {
            throw new IllegalArgumentException(
                    "crawl.workers is " + workers + "; expected at least 1");
        }
        if (longestPoll.compareTo(shortestPoll) < 0) {
            throw new IllegalArgumentException(
                    "crawl.longestPoll is "
                            + longestPoll
                            + "; expected at least crawl.shortestPoll, "
                            + shortestPoll);
        }
    }
}
