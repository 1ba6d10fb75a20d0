package io.julgi.jobs.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses a number that is too small. */
final class AtLeast {
    private AtLeast() {}

    static void one(CommandSpec spec, String flag, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(), flag + " is " + value + "; expected at least 1");
        }
    }
}
