package io.julgi.jobs.cli.terminal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses a number of a flag that is too small. */
public final class AtLeast {
    private AtLeast() {}

    /** Requires at least 1. */
    public static void one(CommandSpec spec, String flag, int value) {
        require(spec, flag, value, 1);
    }

    /** Requires at least this number. */
    public static void require(CommandSpec spec, String flag, int value, int least) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(), flag + " is " + value + "; expected at least " + least);
        }
    }
}
