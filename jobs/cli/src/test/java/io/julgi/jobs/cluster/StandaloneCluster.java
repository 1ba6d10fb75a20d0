package io.julgi.jobs.cluster;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Flink session cluster as an operator has it: a JobManager and a TaskManager, each in a process
 * of its own, with Flink's modules and nothing of ours on the class path. Both take free ports,
 * keep their logs in the given folder, and end with this test's process, however that ends.
 */
final class StandaloneCluster implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    /** As in the config.yaml of Flink's distribution, for Java 17. */
    private static final List<String> OPENS =
            List.of(
                    "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
                    "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
                    "--add-exports=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.net=ALL-UNNAMED",
                    "--add-opens=java.base/java.io=ALL-UNNAMED",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                    "--add-opens=java.base/java.text=ALL-UNNAMED",
                    "--add-opens=java.base/java.time=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent.locks=ALL-UNNAMED");

    /**
     * Runs the arguments and ends them when our end of the standard input is gone: closed by us, or
     * by the end of our process, even a hard one.
     */
    private static final String UNTIL_INPUT_ENDS =
            """
            exec 3<&0
            "$@" 3<&- </dev/null & child=$!
            { while read -r line <&3; do :; done; kill -9 $child; } 2>/dev/null & watch=$!
            wait $child; code=$?
            kill $watch 2>/dev/null
            exit $code
            """;

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final Thread atExit = new Thread(this::stop, "stop-test-cluster");
    private URI address = URI.create("http://127.0.0.1");

    private StandaloneCluster(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts a cluster and waits until its slots are there.
     *
     * @param name of the folder for configuration, uploads and logs, below target/test-cluster
     */
    static StandaloneCluster start(String name, int slots) throws IOException {
        Path folder = home().resolve(name + "-" + ProcessHandle.current().pid());
        StandaloneCluster cluster = new StandaloneCluster(folder);
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        try {
            cluster.startJobManager(slots);
            cluster.startTaskManager(slots);
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Of the REST API. */
    URI address() {
        return address;
    }

    /** The logs of both processes, for the message of a failed test. */
    String logs() {
        return read(log("jobmanager")) + read(log("taskmanager"));
    }

    /**
     * How many class loaders of jobs are left in JobManager and TaskManager, after a collection of
     * garbage in both.
     */
    int jobClassLoaders() throws IOException {
        int loaders = 0;
        for (Process process : processes) {
            ProcessHandle java =
                    process.descendants()
                            .filter(StandaloneCluster::isJava)
                            .findFirst()
                            .orElseThrow();
            jcmd(java.pid(), "GC.run");
            loaders +=
                    (int)
                            jcmd(java.pid(), "VM.classloader_stats")
                                    .lines()
                                    .filter(line -> line.contains("ChildFirstClassLoader"))
                                    .count();
        }
        return loaders;
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private static String jcmd(long process, String command) throws IOException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(process),
                                command)
                        .redirectErrorStream(true)
                        .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The jars that were sent and not deleted. */
    List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("upload"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The class path of a cluster: Flink's modules and the logging that its distribution ships. */
    static List<Path> classPath() throws IOException {
        Path file = home().resolve("class-path");
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    "No %s; `mvn -pl jobs/cli -am pre-integration-test` writes it".formatted(file));
        }
        List<Path> classPath = new ArrayList<>();
        for (String jar : Files.readString(file).strip().split(File.pathSeparator, -1)) {
            classPath.add(Path.of(jar));
        }
        try (Stream<Path> logging = Files.list(home().resolve("logging"))) {
            logging.sorted().forEach(classPath::add);
        }
        return classPath;
    }

    private static Path home() {
        return Path.of(System.getProperty("julgi.test.cluster", "target/test-cluster"))
                .toAbsolutePath();
    }

    private void startJobManager(int slots) throws IOException {
        for (String part : List.of("conf", "upload", "tmp", "log")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(
                folder.resolve("conf/config.yaml"),
                """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: 0
                jobmanager.bind-host: 127.0.0.1
                jobmanager.memory.process.size: 1g
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: 0
                web.refresh-interval: 200
                pekko.ask.timeout: 100 s
                web.upload.dir: %1$s/upload
                io.tmp.dirs: %1$s/tmp
                execution.checkpointing.dir: file://%1$s/checkpoints
                restart-strategy.type: fixed-delay
                restart-strategy.fixed-delay.attempts: 1
                restart-strategy.fixed-delay.delay: 1s
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.rpc.port: 0
                taskmanager.numberOfTaskSlots: %2$d
                taskmanager.cpu.cores: %2$d.0
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 128m
                taskmanager.memory.task.heap.size: 512m
                taskmanager.memory.task.off-heap.size: 128m
                taskmanager.memory.network.min: 64m
                taskmanager.memory.network.max: 64m
                taskmanager.memory.managed.size: 128m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 192m
                taskmanager.memory.jvm-overhead.max: 192m
                """
                        .formatted(folder, slots));
        Files.writeString(
                folder.resolve("conf/log4j.properties"),
                """
                rootLogger.level = INFO
                rootLogger.appenderRef.console.ref = Console
                appender.console.name = Console
                appender.console.type = CONSOLE
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d{HH:mm:ss,SSS} %-5p %c{1} - %m%n
                """);
        launch(
                "jobmanager",
                "-Xmx512m",
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                List.of());
        Pattern listening = Pattern.compile("Rest endpoint listening at (127\\.0\\.0\\.1:\\d+)");
        String host =
                waitFor(
                        "the JobManager's REST port",
                        () ->
                                listening
                                        .matcher(read(log("jobmanager")))
                                        .results()
                                        .map(result -> result.group(1))
                                        .findFirst());
        address = URI.create("http://" + host);
    }

    private void startTaskManager(int slots) throws IOException {
        Pattern port =
                Pattern.compile("\"key\":\"jobmanager\\.rpc\\.port\",\"value\":\"([1-9]\\d*)\"");
        String rpcPort =
                waitFor("the JobManager's RPC port", () -> first(port, get("/jobmanager/config")));
        launch(
                "taskmanager",
                "-Xmx640m",
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                List.of("-D", "jobmanager.rpc.port=" + rpcPort));
        Pattern free = Pattern.compile("\"slots-available\":(" + slots + ")\\b");
        waitFor("the TaskManager's slots", () -> first(free, get("/overview")));
    }

    private void launch(String name, String memory, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, name));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPENS);
        command.addAll(
                List.of(
                        memory,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=256m",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Dlog4j.configurationFile=" + folder.resolve("conf/log4j.properties")));
        List<String> jars = classPath().stream().map(Path::toString).toList();
        command.addAll(List.of("-cp", String.join(File.pathSeparator, jars), main));
        command.addAll(List.of("--configDir", folder.resolve("conf").toString()));
        command.addAll(arguments);
        processes.add(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log(name).toFile())
                        .start());
    }

    private Path log(String name) {
        return folder.resolve("log").resolve(name + ".log");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }

    private String get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return ""; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the cluster starts", e);
        }
    }

    private String waitFor(String what, Supplier<Optional<String>> found) {
        return await(what + ", see " + folder.resolve("log"))
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            for (Process process : processes) {
                                if (!process.isAlive()) {
                                    throw new IllegalStateException(
                                            "A process of the test cluster ended with %d:\n%s"
                                                    .formatted(process.exitValue(), logs()));
                                }
                            }
                            return found.get();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private void stop() {
        for (Process process : processes) {
            try {
                process.getOutputStream().close(); // its watcher ends it
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
