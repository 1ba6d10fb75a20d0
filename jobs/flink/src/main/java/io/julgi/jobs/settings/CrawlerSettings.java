package io.julgi.jobs.settings;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * How the crawler works.
 *
 * @param outlets the ids of the outlets to crawl; empty for all that are enabled
 * @param outletsFile the user's own outlets, which change and add to those that come with the
 *     product
 * @param agent how the crawler calls itself, also in robots.txt files
 * @param contact where a newspaper reaches whoever crawls; without it only this machine is crawled
 * @param privateAddresses whether hosts in private networks may be asked
 * @param workers how many pages are fetched at once, all hosts together
 * @param shortestPoll a busy source is asked this often
 * @param longestPoll a quiet source is asked at least this often
 * @param firstRetry how long to wait after a first failure
 * @param bodyLimit how many KiB a page may have
 * @param silence an outlet that announces nothing new for longer is reported
 * @param webhook where incidents are told; empty for nowhere
 * @param metrics where the crawler serves its metrics, as {@code host:port}; empty for nowhere
 */
public record CrawlerSettings(
        List<String> outlets,
        String outletsFile,
        String agent,
        String contact,
        boolean privateAddresses,
        int workers,
        Duration shortestPoll,
        Duration longestPoll,
        Duration firstRetry,
        int bodyLimit,
        Duration silence,
        String webhook,
        String metrics)
        implements Serializable {
    public CrawlerSettings {
        outlets = List.copyOf(outlets);
    }

    /** Without the webhook, which is a secret. */
    @Override
    public String toString() {
        return "CrawlerSettings[outlets=" + outlets + "]";
    }
}
