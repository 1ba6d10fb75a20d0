/**
 * The daily job, in Flink's batch mode. In come all stored articles; out goes one new build with
 * the timelines of every tracked query, published in its last step. {@link
 * io.julgi.jobs.rebuild.RebuildPipeline} shows the whole way; {@link
 * io.julgi.jobs.rebuild.RebuildJob} is the entry point.
 */
package io.julgi.jobs.rebuild;
