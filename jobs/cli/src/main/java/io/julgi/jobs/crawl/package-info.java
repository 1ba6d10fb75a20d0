/**
 * The crawler as a running process: the library of {@code io.julgi.ingest.crawl} with its frontier
 * and health in MongoDB, its articles in Kafka and its incidents told to the operator. Start
 * reading at {@link io.julgi.jobs.crawl.CrawlRun}.
 */
package io.julgi.jobs.crawl;
