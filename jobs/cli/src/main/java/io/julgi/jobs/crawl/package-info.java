/**
 * The crawler as a running process: {@code io.julgi.ingest.crawl} with its frontier and health in
 * MongoDB, its articles on Kafka and its incidents sent to the operator. Start reading at {@link
 * io.julgi.jobs.crawl.CrawlRun}.
 */
package io.julgi.jobs.crawl;
