package io.julgi.bench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The flag of every command that measures: its figures as JSON, besides the screen. */
public final class JsonOption {
    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, too.")
    private Optional<Path> file = Optional.empty();

    /** Writes the figures if a file was named. */
    public void write(Supplier<String> figures) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), figures.get());
        }
    }
}
