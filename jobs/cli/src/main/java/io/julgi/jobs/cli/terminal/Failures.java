package io.julgi.jobs.cli.terminal;

import io.julgi.ingest.outlet.OutletsException;
import io.julgi.jobs.cluster.ClusterException;
import io.julgi.jobs.settings.SettingsException;
import io.julgi.nlp.dictionary.TextResourceException;
import io.julgi.sink.mongo.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints why a command failed, in one line, and chooses its exit code. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Exceptions of the product, whose messages are written for users. */
    private static final List<Class<? extends Exception>> EXPECTED =
            List.of(
                    IOException.class,
                    UncheckedIOException.class,
                    IllegalStateException.class,
                    ClusterException.class,
                    KafkaException.class,
                    StoreException.class);

    private Failures() {}

    /** Prints what is wrong with the arguments; gives exit code 2. */
    public static int wrongUse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String help = "./" + name(command) + " --help";
        command.getErr()
                .println(name(command) + ": " + wrong.getMessage() + suggestion(wrong, help));
        return ExitCode.USAGE;
    }

    private static String suggestion(ParameterException wrong, String help) {
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        return near.isEmpty() ? "; see " + help : "; did you mean " + near.get(0) + "?";
    }

    /** Prints why the command failed; gives exit code 1, or 2 when the settings are wrong. */
    public static int failed(Exception failure, CommandLine command, boolean debug) {
        PrintWriter err = command.getErr();
        if (failure instanceof SettingsException settings) {
            settings.problems().forEach(problem -> err.println(name(command) + ": " + problem));
            return ExitCode.USAGE;
        }
        if (failure instanceof TextResourceException language) {
            language.getMessage().lines().forEach(line -> err.println(name(command) + ": " + line));
            return ExitCode.USAGE;
        }
        if (failure instanceof OutletsException outlets) {
            outlets.problems().forEach(problem -> err.println(name(command) + ": " + problem));
            return ExitCode.USAGE;
        }
        // What was not expected has a cause that its message may not tell.
        boolean expected = EXPECTED.stream().anyMatch(type -> type.isInstance(failure));
        err.println(
                name(command)
                        + ": "
                        + (expected ? failure.getMessage() : failure)
                        + (expected || debug ? "" : " (--debug prints the stack trace)"));
        if (debug) {
            failure.printStackTrace(err);
        }
        LOG.warn("{} failed", name(command), failure);
        return ExitCode.SOFTWARE;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
