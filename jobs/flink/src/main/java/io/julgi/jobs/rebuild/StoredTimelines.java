package io.julgi.jobs.rebuild;

import java.util.List;

/**
 * The timelines that one task has stored; none when no query came to it. What a task hands to
 * {@link PublishBuild} at its end.
 */
public record StoredTimelines(List<StoredTimeline> timelines) {
    public StoredTimelines {
        timelines = timelines == null ? List.of() : List.copyOf(timelines);
    }
}
