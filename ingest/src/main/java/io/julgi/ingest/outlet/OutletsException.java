package io.julgi.ingest.outlet;

import java.util.List;

/** Settings of outlets cannot be used; the message lists everything that is wrong with them. */
public final class OutletsException extends RuntimeException {
    private final transient List<String> problems;

    /** With one sentence for each problem. */
    public OutletsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each problem, with file and line, in the order of the files. */
    public List<String> problems() {
        return problems;
    }
}
