package io.julgi.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Stands for a command of the module bench where that module is not on the class path. */
@Command(mixinStandardHelpOptions = true)
final class MissingCommand implements Runnable {
    @Spec private CommandSpec spec;
    @Unmatched private List<String> arguments = new ArrayList<>();

    /** The stand-in for one command, which the help lists with its description. */
    static CommandSpec of(String name, String description) {
        CommandSpec command = CommandSpec.forAnnotatedObject(new MissingCommand()).name(name);
        command.usageMessage()
                .description(description)
                .footer(
                        "",
                        "This command is part of the module bench, which is not loaded here.",
                        "",
                        "Example: ./julgi "
                                + name
                                + " --help (in the source tree: compiles bench)");
        return command;
    }

    @Override
    public void run() {
        throw new IllegalStateException(
                "this command is part of the module bench, which is not loaded; run `"
                        + String.join(" ", "./julgi", spec.name(), String.join(" ", arguments))
                                .strip()
                        + "` in the source tree, which compiles bench first");
    }
}
