package io.julgi.bench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The flag of every command whose report is also a page. */
final class HtmlOption {
    @Option(names = "--html", paramLabel = "FILE", description = "Write them as a page.")
    private Optional<Path> file = Optional.empty();

    /** Writes the page if a file was named. */
    void write(Supplier<String> page) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), page.get());
        }
    }
}
