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

/** Makes an earlier version of the dictionary active again. */
@Command(
        name = "revert",
        description = {
            "Make an earlier version of the dictionary active again.",
            "A running stream picks it up by itself; words that later versions added are"
                    + " suggested again."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "./julgi dictionary versions lists them. Nothing is lost: a newer version can be made",
            "active again the same way.",
            "",
            "Example: ./julgi dictionary revert 0f3a9c2b17de --data data"
        })
final class DictionaryRevertCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Parameters(paramLabel = "VERSION", description = "Version to make active.")
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
