package io.julgi.web.answer;

import java.io.Serial;

/** Ends a request with a problem instead of an answer. */
public final class ProblemException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends a request for this reason. */
    public ProblemException(Problem problem) {
        // Without a stack trace: what a reader typed is no fault of ours, and 10,000 of them are
        // cheap.
        super(problem.message() + problem.values(), null, false, false);
        this.problem = problem;
    }

    /** Why the request ends. */
    public Problem problem() {
        return problem;
    }
}
