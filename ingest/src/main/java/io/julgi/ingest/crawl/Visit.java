package io.julgi.ingest.crawl;

/**
 * A task that somebody took on.
 *
 * @param task what to fetch
 * @param state what is known from earlier visits
 */
public record Visit(CrawlTask task, CrawlState state) {}
