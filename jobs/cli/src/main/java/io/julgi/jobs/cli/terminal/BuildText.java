package io.julgi.jobs.cli.terminal;

import io.julgi.sink.Build;
import java.util.Locale;

/** Describes a build to the user. */
public final class BuildText {
    private BuildText() {}

    /** The published build in one line. */
    public static String line(Build build) {
        return String.format(
                Locale.ROOT,
                "Published build %s: %,d articles, %d tracked queries, %,d entries",
                build.id(),
                build.articles(),
                build.queries(),
                build.entries());
    }
}
