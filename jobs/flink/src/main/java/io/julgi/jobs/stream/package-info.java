/**
 * The always-on job. In come articles from Kafka; out go articles with their tokens, topics of
 * windows, threads and what was rejected. {@link io.julgi.jobs.stream.TopicTimelinePipeline} shows
 * the whole way; {@link io.julgi.jobs.stream.StreamJob} connects it to Kafka and the store and
 * starts it. The functions beside them open, call one plain class of {@code nlp}, {@code topics} or
 * {@code sink}, and emit.
 */
package io.julgi.jobs.stream;
