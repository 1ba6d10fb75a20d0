package io.julgi.bench.report;

import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flag of every command that measures topics: the articles they are made of. */
public final class InputOption {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "Articles as JSON lines; label or section is what they are about.")
    private Path file;

    /** The file that was named. */
    public Path file() {
        return file;
    }

    /** Reads them as {@link InputArticles#read(Path, JobSettings)} does. */
    public InputArticles read(JobSettings settings) throws IOException {
        return InputArticles.read(file, settings);
    }
}
