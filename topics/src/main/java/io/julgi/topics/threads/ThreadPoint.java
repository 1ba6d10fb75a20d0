package io.julgi.topics.threads;

import java.time.Instant;
import java.util.List;

/**
 * A thread in one window.
 *
 * @param from the window's start, inclusive
 * @param to the window's end, exclusive
 * @param topic the number of the topic in that window
 * @param articles how many articles have that topic as their dominant one
 * @param share that number over the window's articles
 * @param keywords the topic's
 */
public record ThreadPoint(
        Instant from, Instant to, int topic, int articles, double share, List<String> keywords) {
    public ThreadPoint {
        keywords = List.copyOf(keywords);
    }
}
