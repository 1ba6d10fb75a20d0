package io.julgi.bench.cli;

import io.julgi.bench.cli.bench.BenchCrawlCommand;
import io.julgi.bench.cli.bench.BenchLdaCommand;
import io.julgi.bench.cli.bench.BenchPeersCommand;
import io.julgi.bench.cli.bench.BenchSuggestCommand;
import io.julgi.bench.cli.bench.BenchTimelineCommand;
import io.julgi.bench.cli.bench.BenchTokenizeCommand;
import io.julgi.jobs.cli.terminal.AddedCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures speed. */
@Command(
        name = "bench",
        description = AddedCommand.BENCH,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchTokenizeCommand.class,
            BenchSuggestCommand.class,
            BenchLdaCommand.class,
            BenchPeersCommand.class,
            BenchTimelineCommand.class,
            BenchCrawlCommand.class
        },
        footer = {"", "Example: ./julgi bench lda --input articles.jsonl --topics 20,100"})
public final class BenchCommand implements AddedCommand {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to measure is missing");
    }
}
