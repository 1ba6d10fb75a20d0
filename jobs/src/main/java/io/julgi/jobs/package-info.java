/**
 * The running jobs. {@link io.julgi.jobs.TopicTimelinePipeline} is the always-on way of one article
 * from Kafka to topics and threads; {@link io.julgi.jobs.RebuildPipeline} makes all timelines again
 * from the stored articles. Both are wired from the functions beside them, each of which opens,
 * calls one plain class of {@code nlp}, {@code topics} or {@code sink}, and emits. {@link
 * io.julgi.jobs.StreamJob} and {@link io.julgi.jobs.RebuildJob} are the mains.
 */
package io.julgi.jobs;
