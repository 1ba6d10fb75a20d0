package io.julgi.web;

import java.io.Serial;

/** Ends a request with a problem instead of an answer. */
final class ProblemException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        // Without a stack trace: what a reader typed is no fault of ours, and 10,000 of them are
        // cheap.
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
