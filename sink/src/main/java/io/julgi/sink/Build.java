package io.julgi.sink;

import java.io.Serializable;
import java.time.Instant;

/**
 * One complete result of a rebuild.
 *
 * @param id the moment the rebuild was asked for, {@code 20261121T040000Z}
 * @param startedAt that moment
 * @param finishedAt when the last timeline was written; null while it is being made
 * @param articles how many articles were read
 * @param queries how many tracked queries got timelines
 * @param entries how many entries these have
 * @param dictionary the version of the dictionary the tokens were made with
 */
public record Build(
        String id,
        Instant startedAt,
        Instant finishedAt,
        long articles,
        int queries,
        int entries,
        String dictionary)
        implements Serializable {}
