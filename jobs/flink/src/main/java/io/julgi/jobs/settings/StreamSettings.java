package io.julgi.jobs.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How the stream job runs.
 *
 * @param checkpointInterval how often the job saves where it is; what it writes to MongoDB becomes
 *     visible at that pace
 * @param stateBackend where the job keeps its state: {@code hashmap} (in memory) or {@code rocksdb}
 *     (on disk)
 * @param checkpoints the folder of checkpoints, as a URI; empty leaves it to the cluster, or to the
 *     data folder
 * @param deduplicationTtl how long an article's id is remembered, so that it is not taken twice
 * @param modelTimeout how long the topics of one window may take
 * @param provisionalTopics how long after an article came to an open window the window's topics are
 *     made anew; zero: not before it ends
 * @param dictionaryPoll how often the job looks for another version of the dictionary
 * @param parallelism how many tasks a step has
 */
public record StreamSettings(
        Duration checkpointInterval,
        String stateBackend,
        String checkpoints,
        Duration deduplicationTtl,
        Duration modelTimeout,
        Duration provisionalTopics,
        Duration dictionaryPoll,
        int parallelism)
        implements Serializable {
    /** State in memory; quick, and enough for months of news. */
    public static final String HASHMAP = "hashmap";

    /** State on disk. */
    public static final String ROCKSDB = "rocksdb";
}
