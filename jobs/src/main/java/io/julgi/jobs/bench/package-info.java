/**
 * How fast topics are found and how good they are, beside others: MALLET against our own sampler,
 * and both against what the field uses.
 *
 * <p>In comes a corpus; out comes a report. Start reading at {@link io.julgi.jobs.bench.LdaBench}
 * and {@link io.julgi.jobs.bench.PeerBench}.
 */
package io.julgi.jobs.bench;
