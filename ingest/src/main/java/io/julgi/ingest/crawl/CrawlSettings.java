package io.julgi.ingest.crawl;

import java.time.Duration;

/**
 * The settings of the crawler.
 *
 * @param workers how many pages are fetched at once, over all hosts
 * @param shortestPoll the interval between polls of a busy source
 * @param longestPoll the longest interval between polls of a quiet source
 * @param firstRetry the wait after a first failure; doubles with each further one
 * @param lease how long a task is reserved for the process that has taken it
 */
public record CrawlSettings(
        int workers,
        Duration shortestPoll,
        Duration longestPoll,
        Duration firstRetry,
        Duration lease) {
    /** The usual settings for some dozen outlets on one machine. */
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
