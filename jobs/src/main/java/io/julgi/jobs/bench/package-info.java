/**
 * How fast topics are found and how good they are, beside others: MALLET against our own sampler,
 * and both against what the field uses. And how fast the crawler is, beside one that fetches one
 * page at a time.
 *
 * <p>In comes a corpus; out comes a report. Start reading at {@link io.julgi.jobs.bench.LdaBench},
 * {@link io.julgi.jobs.bench.PeerBench} and {@link io.julgi.jobs.bench.CrawlBench}.
 */
package io.julgi.jobs.bench;
