package io.julgi.jobs.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demo as a user starts it. */
final class DemoProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private DemoProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    static DemoProcess start(Path data, List<String> more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx600m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Julgi.class.getName());
        command.addAll(List.of("demo", "--port", "0"));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(more);
        return new DemoProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    void awaitLine(String beginning) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(beginning)) {
                return;
            }
        }
        throw new IOException("The demo ended without \"" + beginning + "\":\n" + said);
    }

    /** As {@code kill -9}; returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
