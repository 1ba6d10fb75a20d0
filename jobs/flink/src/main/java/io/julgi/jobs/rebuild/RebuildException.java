package io.julgi.jobs.rebuild;

/** A rebuild that cannot be made, with the reason in words for the operator. */
public final class RebuildException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    RebuildException(String message) {
        super(message);
    }

    RebuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
