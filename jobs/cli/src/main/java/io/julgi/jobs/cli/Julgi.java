package io.julgi.jobs.cli;

import io.julgi.jobs.cli.dictionary.DictionaryCommand;
import io.julgi.jobs.cli.terminal.AddedCommand;
import io.julgi.jobs.cli.terminal.Failures;
import io.julgi.jobs.cli.terminal.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of the whole product. Exit codes: 0 done, 1 failed, 2 wrong use.
 *
 * <p>Results go to the standard output, everything else to the standard error.
 */
@Command(
        name = "julgi",
        description = "Turns a stream of Korean news into topic timelines.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            LocalCommand.class,
            ImportCommand.class,
            CrawlCommand.class,
            StreamCommand.class,
            RebuildCommand.class,
            ScheduleCommand.class,
            ServeCommand.class,
            SubmitCommand.class,
            CleanCommand.class,
            DictionaryCommand.class,
            SettingsCommand.class
        },
        footer = {
            "",
            "Also: ./julgi test (all tests), ./julgi COMMAND --help.",
            "Settings come from julgi.yaml, from the environment (JULGI_...) and from flags;",
            "./julgi settings shows them all.",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong use."
        })
public final class Julgi implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure happened.")
    private boolean debug;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(
                run(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        arguments));
    }

    /** Runs one command and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Julgi julgi = new Julgi();
        CommandLine commands = new CommandLine(julgi);
        ServiceLoader.load(AddedCommand.class).forEach(commands::addSubcommand);
        return commands.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> Failures.wrongUse(wrong))
                .setExecutionExceptionHandler(
                        (failed, command, parsed) -> Failures.failed(failed, command, julgi.debug))
                .execute(arguments);
    }
}
