package io.julgi.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The flag of every command whose report is also a page. */
public final class HtmlOption {
    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write the report as a page to FILE.")
    private Optional<Path> file = Optional.empty();

    /** Writes the page if a file was named. */
    public void write(Supplier<ReportPage> page) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), page.get().html());
        }
    }
}
