/**
 * Speed of the crawler and its frontier, beside a crawler that fetches one page at a time. Start
 * reading at {@link io.julgi.bench.crawl.CrawlBench}.
 */
package io.julgi.bench.crawl;
