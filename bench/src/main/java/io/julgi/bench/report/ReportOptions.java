package io.julgi.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.julgi.jobs.cli.terminal.AtLeast;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the report of a measuring command goes: the screen and, with {@code --json}, a file. */
public final class ReportOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write the measures as JSON to FILE.")
    private Optional<Path> file = Optional.empty();

    /** Prints a part of the report at once: all of it may take minutes. */
    public void print(String text) {
        PrintWriter out = command.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    /** Prints one line of progress beside the report. */
    public void progress(String line) {
        PrintWriter err = command.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    /** Writes the report as JSON if a file was named. */
    public void writeJson(Supplier<? extends JsonNode> report) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), report.get().toPrettyString() + "\n");
        }
    }

    /**
     * Refuses a flag that is too small.
     *
     * @throws picocli.CommandLine.ParameterException when the value is less than the least
     */
    public void requireAtLeast(int least, String flag, int value) {
        AtLeast.require(command, flag, value, least);
    }
}
