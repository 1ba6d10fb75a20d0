package io.julgi.jobs.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Counts the lines of files, for showing progress. */
public final class LineCount {
    private LineCount() {}

    /** The number of lines of all these files; what is no file counts as none. */
    public static long of(List<Path> files) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                continue; // whoever reads it says what is wrong with it
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
    }
}
