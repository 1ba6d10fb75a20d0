package io.julgi.topics;

import java.time.Instant;
import java.util.List;

/**
 * The topics of one window and section.
 *
 * @param section the desk, or {@link WindowCorpus#ALL_NEWS}
 * @param from the window's start, inclusive
 * @param to the window's end, exclusive
 * @param articles how many articles the window holds
 * @param topics largest first; empty when the window had too few articles to make topics of
 */
public record TopicWindow(
        String section, Instant from, Instant to, int articles, List<Topic> topics) {
    public TopicWindow {
        topics = List.copyOf(topics);
    }
}
