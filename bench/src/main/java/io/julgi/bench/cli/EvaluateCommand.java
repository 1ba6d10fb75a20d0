package io.julgi.bench.cli;

import io.julgi.bench.cli.evaluate.EvaluateEventsCommand;
import io.julgi.bench.cli.evaluate.EvaluateNounsCommand;
import io.julgi.bench.cli.evaluate.EvaluatePlantedCommand;
import io.julgi.bench.cli.evaluate.EvaluateSweepCommand;
import io.julgi.bench.cli.evaluate.EvaluateTimelineCommand;
import io.julgi.bench.cli.evaluate.EvaluateTopicsCommand;
import io.julgi.bench.cli.evaluate.EvaluateWindowsCommand;
import io.julgi.jobs.cli.terminal.AddedCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures quality. */
@Command(
        name = "evaluate",
        description = AddedCommand.EVALUATE,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvaluateNounsCommand.class,
            EvaluateTopicsCommand.class,
            EvaluateTimelineCommand.class,
            EvaluateEventsCommand.class,
            EvaluateSweepCommand.class,
            EvaluatePlantedCommand.class,
            EvaluateWindowsCommand.class,
        },
        footer = {"", "Example: ./julgi evaluate topics --input articles.jsonl --topics 20"})
public final class EvaluateCommand implements AddedCommand {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to evaluate is missing");
    }
}
