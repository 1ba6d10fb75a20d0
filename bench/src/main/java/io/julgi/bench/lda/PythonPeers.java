package io.julgi.bench.lda;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the peers' scripts with packages of their own, installed into a folder of theirs. */
public final class PythonPeers {
    private static final String REQUIREMENTS = "requirements.txt";
    private static final String WITHOUT_DEPENDENCIES = "requirements-without-dependencies.txt";

    private final Path scripts;
    private final Path work;

    /**
     * @param scripts the folder {@code bench/peers}
     * @param work where packages, corpora and models go
     */
    public PythonPeers(Path scripts, Path work) {
        this.scripts = scripts.toAbsolutePath();
        this.work = work.toAbsolutePath();
    }

    /** Where corpora and models go. */
    Path work() {
        return work;
    }

    /**
     * Installs the packages, unless they are there.
     *
     * @return why the peers cannot run, if they cannot
     */
    public Optional<String> prepare() throws IOException {
        if (!Files.isRegularFile(scripts.resolve(REQUIREMENTS))) {
            return Optional.of(
                    "there is no "
                            + scripts.resolve(REQUIREMENTS)
                            + "; name the folder with --scripts");
        }
        Files.createDirectories(work);
        String wanted =
                Files.readString(scripts.resolve(REQUIREMENTS))
                        + Files.readString(scripts.resolve(WITHOUT_DEPENDENCIES));
        Path installed = work.resolve("installed.txt");
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            return Optional.empty();
        }
        Path log = work.resolve("install.log");
        boolean done =
                succeeds(log, "python3", "-m", "venv", work.resolve("venv").toString())
                        && succeeds(log, pip("-r", REQUIREMENTS))
                        && succeeds(log, pip("--no-deps", "-r", WITHOUT_DEPENDENCIES));
        if (!done) {
            return Optional.of("Python or its packages are not to be had; see " + log);
        }
        Files.writeString(installed, wanted);
        return Optional.empty();
    }

    private String[] pip(String... arguments) {
        Stream<String> command =
                Stream.of(
                        python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check");
        return Stream.concat(command, Stream.of(arguments)).toArray(String[]::new);
    }

    private String python() {
        return work.resolve("venv").resolve("bin").resolve("python").toString();
    }

    private boolean succeeds(Path log, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(scripts.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return end(builder.start()) == 0;
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            Files.writeString(log, e.getMessage() + "\n", StandardCharsets.UTF_8);
            return false;
        }
    }

    /**
     * Runs a script.
     *
     * @return why it failed, if it did
     */
    Optional<String> run(Peer peer, Path corpus, Path model) throws IOException {
        Path log = work.resolve(peer.script() + ".log");
        List<String> command =
                List.of(
                        python(),
                        scripts.resolve(peer.script()).toString(),
                        corpus.toString(),
                        model.toString(),
                        System.getProperty("java.class.path"),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Process process =
                new ProcessBuilder(command)
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return end(process) == 0 ? Optional.empty() : Optional.of(lastLine(log) + " (" + log + ")");
    }

    private static String lastLine(Path log) throws IOException {
        return Files.readString(log).lines().reduce("", (earlier, later) -> later);
    }

    private static int end(Process process) throws InterruptedIOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a peer was running");
        }
    }
}
