/**
 * Topics of a window, threads over windows, timelines of a query: plain functions over articles
 * with their tokens.
 *
 * <p>Start reading at {@link io.julgi.topics.timeline.TimelineBuilder} for the way from a query's
 * articles to its timelines, and at {@link io.julgi.topics.threads.WindowModeler} and {@link
 * io.julgi.topics.threads.TopicLinker} for windows and threads. A topic model is a {@link
 * io.julgi.topics.lda.TopicModeler}.
 */
package io.julgi.topics;
