package io.julgi.jobs.settings;

import java.util.List;

/** What was set is wrong; tells everything that is, so that it can be put right at once. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line for each problem. */
    public List<String> problems() {
        return problems == null ? List.of(getMessage()) : problems;
    }
}
