package io.julgi.jobs.cli.dictionary;

import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.sink.Store;
import io.julgi.sink.dictionary.DictionaryVersion;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts an earlier version of the dictionary back in force. */
@Command(
        name = "revert",
        description =
                "Put a version of the dictionary back in force. A running stream takes it up by"
                        + " itself; what later versions added is suggested again.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "./julgi dictionary versions shows which there are; nothing is lost, and a newer one",
            "can be put in force again the same way.",
            "",
            "Example: ./julgi dictionary revert 0f3a9c2b17de --data data"
        })
final class DictionaryRevertCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Parameters(paramLabel = "VERSION", description = "The version to put in force.")
    private String version;

    @Override
    public Integer call() throws Exception {
        return options.with(this::revert);
    }

    private int revert(Store store) {
        DictionaryVersion before = store.dictionary().read();
        DictionaryVersion after;
        try {
            after = store.dictionary().revert(version, Clock.systemUTC().instant());
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
        spec.commandLine().getOut().println(VersionText.switched(before, after));
        return 0;
    }
}
