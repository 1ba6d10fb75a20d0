package io.julgi.jobs.cluster;

/** No answer from a cluster, which may be back in a moment. */
final class UnreachableException extends ClusterException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
