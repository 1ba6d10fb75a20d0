package io.julgi.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the dictionary. */
@Command(
        name = "dictionary",
        description = "Keep the dictionary of terms that count as one token.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "suggest",
        subcommands = DictionarySuggestCommand.class,
        footer = {"", "Example: ./julgi dictionary suggest --input articles.jsonl --limit 50"})
final class DictionaryCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "what to do with the dictionary is missing");
    }
}
