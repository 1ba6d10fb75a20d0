package io.julgi.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The flag of every command that measures: its figures as JSON, besides the screen. */
final class JsonOption {
    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, too.")
    private Optional<Path> file = Optional.empty();

    /** Writes the figures if a file was named. */
    void write(Supplier<String> figures) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), figures.get());
        }
    }
}
