package io.julgi.ingest.outlet;

import java.util.List;

/** The settings of outlets are wrong; the message lists all problems. */
public final class OutletsException extends RuntimeException {
    private final transient List<String> problems;

    /** An exception for these problems, one sentence each. */
    public OutletsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, one sentence each with file and line. */
    public List<String> problems() {
        return problems;
    }
}
