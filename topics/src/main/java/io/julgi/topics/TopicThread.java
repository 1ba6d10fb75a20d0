package io.julgi.topics;

import java.util.List;

/**
 * Topics joined over the windows of one section.
 *
 * @param id made from section, first window and topic, so that a replay gives the same one
 * @param section the desk, or {@link WindowCorpus#ALL_NEWS}
 * @param state in the section's latest window
 * @param keywords of its latest topic
 * @param points oldest first; empty when a corrected window took its only topic away, and then the
 *     thread is to be forgotten
 */
public record TopicThread(
        String id,
        String section,
        ThreadState state,
        List<String> keywords,
        List<ThreadPoint> points) {
    public TopicThread {
        keywords = List.copyOf(keywords);
        points = List.copyOf(points);
    }
}
