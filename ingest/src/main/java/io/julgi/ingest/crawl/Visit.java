package io.julgi.ingest.crawl;

/**
 * A task that was taken from the frontier.
 *
 * @param task what to fetch
 * @param state the state after earlier visits
 */
public record Visit(CrawlTask task, CrawlState state) {}
