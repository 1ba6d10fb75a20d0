package io.julgi.topics.threads;

import java.util.List;

/**
 * What came of linking a window.
 *
 * @param state to be given with the section's next window
 * @param changed the threads that are not as they were before, in the order of their ids; one
 *     without points is to be forgotten
 */
public record LinkResult(LinkState state, List<TopicThread> changed) {
    public LinkResult {
        changed = List.copyOf(changed);
    }
}
