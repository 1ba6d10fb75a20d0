package io.julgi.bench.crawl;

import io.julgi.ingest.outlet.Outlet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a {@link SlowSite} in another JVM, so that its cost is not counted as the crawler's. */
final class SlowSiteProcess implements AutoCloseable {
    private final Process process;
    private final List<Outlet> outlets;

    private SlowSiteProcess(Process process, List<Outlet> outlets) {
        this.process = process;
        this.outlets = outlets;
    }

    /**
     * Starts it and waits until all its newspapers are open.
     *
     * @param folder empty; gets a file for each of them
     * @throws IOException when it does not come up; it says why on the standard error
     */
    static SlowSiteProcess start(Path folder, int hosts, int articles, Duration latency)
            throws IOException {
        Files.createDirectories(folder);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                // Else the system holds the end of each answer back for 40 ms.
                                "-Dsun.net.httpserver.nodelay=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SlowSite.class.getName(),
                                String.valueOf(hosts),
                                String.valueOf(articles),
                                String.valueOf(latency.toMillis()),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            BufferedReader output =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            if (output.readLine() == null) {
                throw new IOException("The process with the newspapers ended; see its words above");
            }
            return new SlowSiteProcess(process, SlowSite.outlets(folder));
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    List<Outlet> outlets() {
        return outlets;
    }

    /** What it has used of processors so far; empty where the system does not tell. */
    Optional<Duration> cpu() {
        return process.info().totalCpuDuration();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
