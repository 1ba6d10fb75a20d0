/**
 * Topics of windows, joined into threads. Start reading at {@link
 * io.julgi.topics.threads.WindowModeler} and {@link io.julgi.topics.threads.TopicLinker}.
 */
package io.julgi.topics.threads;
