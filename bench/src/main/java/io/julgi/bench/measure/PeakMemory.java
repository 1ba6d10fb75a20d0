package io.julgi.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the peak memory of this process, as Linux counts it. */
public final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIB = 1024;

    private PeakMemory() {}

    /** The peak in MiB; 0 where the system does not tell. */
    public static long mebibytes() throws IOException {
        return Files.exists(STATUS)
                ? Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
