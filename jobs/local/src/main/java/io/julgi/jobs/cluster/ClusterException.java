package io.julgi.jobs.cluster;

/**
 * A cluster that cannot be reached, refuses a job or lets one fail; the message is meant for the
 * operator.
 */
public sealed class ClusterException extends RuntimeException permits UnreachableException {
    private static final long serialVersionUID = 1L;

    /** Of what the cluster answered. */
    public ClusterException(String message) {
        super(message);
    }

    /** Of what kept the cluster from answering. */
    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
