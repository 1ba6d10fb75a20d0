package io.julgi.topics.threads;

import io.julgi.topics.ThreadState;
import java.time.Instant;
import java.util.List;

/**
 * Topics joined over the windows of one section.
 *
 * @param id made from section, first window and topic, so that a replay gives the same one
 * @param section the desk, or {@link WindowCorpus#ALL_NEWS}
 * @param state in the section's latest window
 * @param keywords of its latest topic
 * @param emerging whether it began not long ago and still is more than the windows before let
 *     expect: a weak signal of what may become large
 * @param links splits and merges, in the order of time
 * @param points oldest first; empty when a corrected window took its only topic away, and then the
 *     thread is to be forgotten
 */
public record TopicThread(
        String id,
        String section,
        ThreadState state,
        List<String> keywords,
        boolean emerging,
        List<ThreadLink> links,
        List<ThreadPoint> points) {
    public TopicThread {
        links = links == null ? List.of() : List.copyOf(links);
        keywords = List.copyOf(keywords);
        points = List.copyOf(points);
    }

    /** Whether its latest topic is of the window that starts then. */
    public boolean reaches(Instant window) {
        return !points.isEmpty() && latest().from().equals(window);
    }

    /** Its latest point. */
    public ThreadPoint latest() {
        return points.get(points.size() - 1);
    }

    /** The same with its first and its latest point only. */
    TopicThread inShort() {
        return points.size() <= 2
                ? this
                : new TopicThread(
                        id,
                        section,
                        state,
                        keywords,
                        emerging,
                        links,
                        List.of(points.get(0), latest()));
    }
}
