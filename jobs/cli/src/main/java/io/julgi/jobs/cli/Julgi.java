package io.julgi.jobs.cli;

import io.julgi.jobs.cli.dictionary.DictionaryCommand;
import io.julgi.jobs.cli.terminal.AddedCommand;
import io.julgi.jobs.cli.terminal.Failures;
import io.julgi.jobs.cli.terminal.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line of the whole product. Exit codes: 0 success, 1 failure, 2 incorrect usage.
 *
 * <p>Results go to the standard output, everything else to the standard error.
 */
@Command(
        name = "julgi",
        description = "Turn a stream of Korean news into topic timelines.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            LocalCommand.class,
            ImportCommand.class,
            CrawlCommand.class,
            ServeCommand.class,
            StreamCommand.class,
            RebuildCommand.class,
            ScheduleCommand.class,
            SubmitCommand.class,
            DictionaryCommand.class,
            CleanCommand.class,
            SettingsCommand.class
        },
        footer = {
            "",
            "./julgi COMMAND --help explains a command; ./julgi test runs all tests.",
            "Settings come from julgi.yaml, from the environment (JULGI_...) and from flags;",
            "./julgi settings shows them.",
            "",
            "Exit codes: 0 success, 1 failure, 2 incorrect usage."
        })
public final class Julgi implements Runnable {
    /** So wide that examples stay on their lines and can be copied. */
    private static final int HELP_WIDTH = 100;

    /** The commands of the module bench, which need not be loaded. */
    private static final Map<String, String> ADDED =
            Map.of("evaluate", AddedCommand.EVALUATE, "bench", AddedCommand.BENCH);

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure.")
    private boolean debug;

    @Spec private CommandSpec spec;

    /** There is nothing to do without a command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(
                run(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        arguments));
    }

    /** Runs one command and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Julgi julgi = new Julgi();
        return commandLine(julgi)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler((wrong, given) -> Failures.wrongUse(wrong))
                .setExecutionExceptionHandler(
                        (failed, command, parsed) -> Failures.failed(failed, command, julgi.debug))
                .execute(arguments);
    }

    /** All commands, with those of bench or what stands for them. */
    static CommandLine commandLine(Julgi julgi) {
        CommandLine commands = new CommandLine(julgi);
        ServiceLoader.load(AddedCommand.class).forEach(commands::addSubcommand);
        ADDED.forEach(
                (name, description) -> {
                    if (!commands.getSubcommands().containsKey(name)) {
                        commands.addSubcommand(name, MissingCommand.of(name, description));
                    }
                });
        commands.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
        commands.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        return commands;
    }
}
