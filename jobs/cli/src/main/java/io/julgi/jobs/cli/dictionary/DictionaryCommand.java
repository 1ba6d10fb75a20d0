package io.julgi.jobs.cli.dictionary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Maintains the dictionary. */
@Command(
        name = "dictionary",
        description = "Maintain the dictionary of terms that count as one token.",
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
            DictionaryRevertCommand.class,
            DictionaryTrainCommand.class
        },
        footer = {
            "",
            "The active dictionary consists of the bundled terms, those of your own file (load)",
            "and the accepted words. Each change makes a new version, which a running stream",
            "picks up by itself and the next rebuild applies to all articles.",
            "",
            "Example: ./julgi dictionary suggest --data data --limit 50",
            "         ./julgi dictionary accept 씽큐 핑크퐁 --data data",
            "         ./julgi dictionary versions --data data"
        })
public final class DictionaryCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command of the dictionary is missing");
    }
}
