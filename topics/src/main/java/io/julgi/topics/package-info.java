/**
 * Topics of a window, threads over windows, timelines of a query: plain functions over articles
 * with their tokens.
 *
 * <p>Start reading at {@link io.julgi.topics.TimelineBuilder} for the way from a query's articles
 * to its timelines, and at {@link io.julgi.topics.WindowModeler} and {@link
 * io.julgi.topics.TopicLinker} for windows and threads. A topic model is a {@link
 * io.julgi.topics.TopicModeler}.
 */
package io.julgi.topics;
