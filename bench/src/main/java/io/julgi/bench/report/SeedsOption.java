package io.julgi.bench.report;

import io.julgi.jobs.cli.terminal.AtLeast;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flag of every command that repeats its measurement with several seeds. */
public final class SeedsOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "Repeat with so many seeds and report means over them (default:"
                            + " ${DEFAULT-VALUE}).")
    private int seeds;

    /**
     * The number of seeds.
     *
     * @throws picocli.CommandLine.ParameterException when it is less than 1
     */
    public int count() {
        AtLeast.one(command, "--seeds", seeds);
        return seeds;
    }
}
