package io.julgi.jobs.settings;

import java.io.Serializable;
import java.util.List;

/**
 * What a rebuild makes.
 *
 * @param queries the tracked queries; empty takes the most telling tokens instead
 * @param defaultQueries how many of these are taken
 * @param trackedLimit a build has timelines for so many queries at most
 * @param keepBuilds how many finished builds are kept, so that one can be put back
 * @param parallelism how many queries are modelled at once
 */
public record RebuildSettings(
        List<String> queries, int defaultQueries, int trackedLimit, int keepBuilds, int parallelism)
        implements Serializable {
    public RebuildSettings {
        queries = List.copyOf(queries);
    }
}
