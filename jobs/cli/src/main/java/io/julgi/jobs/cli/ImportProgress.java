package io.julgi.jobs.cli;

import io.julgi.ingest.file.ImportArticles;
import io.julgi.jobs.cli.terminal.ProgressLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows how far an import is, by the bytes of its files, whatever their kind. */
final class ImportProgress implements ImportArticles.Progress, AutoCloseable {
    private static final int KILO = 1_000;

    private final ProgressLine line;

    private ImportProgress(ProgressLine line) {
        this.line = line;
    }

    static ImportProgress start(PrintWriter err, List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return new ImportProgress(ProgressLine.start(err, "importing, kB", bytes / KILO));
    }

    @Override
    public void report(long bytes, long rows) {
        line.report(bytes / KILO, String.format(Locale.ROOT, "%,d rows", rows));
    }

    @Override
    public void close() {
        line.close();
    }
}
