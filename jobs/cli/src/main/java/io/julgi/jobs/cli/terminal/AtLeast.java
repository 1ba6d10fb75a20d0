package io.julgi.jobs.cli.terminal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses a number that is too small. */
public final class AtLeast {
    private AtLeast() {}

    public static void one(CommandSpec spec, String flag, int value) {
        require(spec, flag, value, 1);
    }

    public static void require(CommandSpec spec, String flag, int value, int least) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(), flag + " is " + value + "; expected at least " + least);
        }
    }
}
