/**
 * The daily job, in Flink's batch mode. In come all stored articles; out goes one new build with
 * the timelines of every tracked query, which its last sink publishes. {@link
 * io.julgi.jobs.rebuild.RebuildPipeline} shows the whole way; {@link
 * io.julgi.jobs.rebuild.RebuildJob} connects it to the store and starts it; what a build records is
 * in {@link io.julgi.jobs.rebuild.PublishBuild}.
 */
package io.julgi.jobs.rebuild;
