package io.julgi.topics.threads;

import java.util.List;

/**
 * The result of linking a window.
 *
 * @param state to be passed with the section's next window
 * @param changed the threads that have changed, in the order of their ids; one without points is to
 *     be deleted
 */
public record LinkResult(LinkState state, List<TopicThread> changed) {
    public LinkResult {
        changed = List.copyOf(changed);
    }
}
