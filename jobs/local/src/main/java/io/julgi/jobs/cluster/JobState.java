package io.julgi.jobs.cluster;

/**
 * Where a job on a cluster stands, in Flink's words.
 *
 * @see <a
 *     href="https://nightlies.apache.org/flink/flink-docs-release-2.2/docs/ops/rest_api/">Flink's
 *     REST API</a>
 */
public enum JobState {
    /** The cluster prepares the job. */
    INITIALIZING,
    /** Waits for slots. */
    CREATED,
    /** At work. */
    RUNNING,
    /** A task failed; the others are being stopped. */
    FAILING,
    /** Ended by a failure. */
    FAILED,
    /** Is being cancelled. */
    CANCELLING,
    /** Ended by someone. */
    CANCELED,
    /** Ended by itself, with its work done. */
    FINISHED,
    /** Waits for its next attempt after a failure. */
    RESTARTING,
    /** Stopped here, to be taken up by another JobManager. */
    SUSPENDED,
    /** Taken up by a new JobManager. */
    RECONCILING;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this == FAILED || this == CANCELED || this == FINISHED;
    }
}
