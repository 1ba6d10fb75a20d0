package io.julgi.jobs.cli.dictionary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the dictionary. */
@Command(
        name = "dictionary",
        description = "Keep the dictionary of terms that count as one token.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DictionaryCheckCommand.class,
            DictionarySuggestCommand.class,
            DictionaryAcceptCommand.class,
            DictionaryRejectCommand.class,
            DictionaryLoadCommand.class,
            DictionaryListCommand.class,
            DictionaryVersionsCommand.class,
            DictionaryDiffCommand.class,
            DictionaryRevertCommand.class
        },
        footer = {
            "",
            "The dictionary in force is the one that comes with julgi, the terms of a file of your",
            "own (load), and the terms that were accepted. Each change makes a new version; a",
            "running stream takes it up by itself, and the next rebuild reads everything with it.",
            "",
            "Example: ./julgi dictionary suggest --data data --limit 50",
            "         ./julgi dictionary accept 씽큐 핑크퐁 --data data",
            "         ./julgi dictionary versions --data data"
        })
public final class DictionaryCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "what to do with the dictionary is missing");
    }
}
