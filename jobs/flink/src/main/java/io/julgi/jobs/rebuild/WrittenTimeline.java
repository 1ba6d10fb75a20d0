package io.julgi.jobs.rebuild;

import io.julgi.topics.timeline.Timeline;

/**
 * A timeline that stands in the store, not yet published: what publishing counts of it.
 *
 * @param query as tracked
 * @param articles how many articles match the query
 * @param entries how many entries the timeline has
 * @param dictionary the version of the dictionary its tokens were made with
 */
public record WrittenTimeline(String query, int articles, int entries, String dictionary) {
    static WrittenTimeline of(Timeline timeline) {
        return new WrittenTimeline(
                timeline.query(),
                timeline.articles(),
                timeline.entries().size(),
                timeline.model().dictionary());
    }
}
