package io.julgi.jobs.rebuild;

import java.util.List;

/**
 * The timelines that one task has stored; none when no query came to it. What a task hands to
 * {@link PublishBuild} at its end.
 */
public record WrittenTimelines(List<WrittenTimeline> timelines) {
    public WrittenTimelines {
        timelines = timelines == null ? List.of() : List.copyOf(timelines);
    }
}
