package io.julgi.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkClusterIT {
    private static final String PROGRAM = "count-to-ten";

    private static final Duration STEADY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir static Path folder;

    private static StandaloneCluster standalone;
    private static FlinkCluster cluster;
    private static Path jar;

    @BeforeAll
    static void start() throws IOException {
        standalone = StandaloneCluster.start("flink-cluster-it", 2);
        cluster = new FlinkCluster(standalone.address());
        jar = jarOf(CountToTen.class);
    }

    @AfterAll
    static void stop() {
        if (standalone != null) {
            standalone.close();
        }
    }

    @Test
    void runsAJobFromASentJarToItsEnd() throws Exception {
        List<JobProgress> progress = new ArrayList<>();

        String sent = cluster.upload(jar);
        String job = cluster.run(sent, List.of(PROGRAM), 1, Optional.empty());
        JobProgress end = cluster.follow(job, progress::add);
        cluster.deleteJar(sent);

        assertThat(end.state()).isEqualTo(JobStatus.FINISHED);
        assertThat(end.name()).isEqualTo("count-to-ten");
        assertThat(end.tasks()).isEqualTo(end.finishedTasks()).isPositive();
        assertThat(progress).endsWith(end);
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster.run(sent, List.of(PROGRAM), 1, Optional.empty()))
                .withMessageContaining("refused to run 'count-to-ten'")
                .withMessageContaining(sent);
    }

    @Test
    void saysWhyAJobFailed() {
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> submit("fail=창고가 없다").toItsEnd())
                .withMessageContaining("count-to-ten")
                .withMessageEndingWith("failed: 창고가 없다");
    }

    @Test
    void passesOnWhyTheMainMethodRefused() {
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(
                        () ->
                                submit("refuse=topics.count must be at least 2\nwindow is unknown")
                                        .toItsEnd())
                .withMessageEndingWith(
                        "refused to run 'count-to-ten': topics.count must be at least 2\nwindow is unknown");
    }

    @Test
    void leavesAStreamRunningAndNoJarBehind() throws Exception {
        String job = submit("endless").untilItRuns(STEADY, PATIENCE);

        assertThat(cluster.status(job).state()).isEqualTo(JobStatus.RUNNING);
        assertThat(cluster.running()).containsEntry(job, "count-to-ten");
        cluster.cancel(job);
        assertThat(cluster.follow(job, status -> {}).state()).isEqualTo(JobStatus.CANCELED);
        assertThat(standalone.uploads()).isEmpty();
    }

    @Test
    void stopsAStreamThatDoesNotComeUp() {
        assertThatExceptionOfType(ClusterException.class)
                // Nobody waits for so long: it fails at once, however slowly that is.
                .isThrownBy(
                        () -> submit("endless", "fail=no broker").untilItRuns(PATIENCE, PATIENCE))
                .withMessageContaining("did not come up")
                .withMessageEndingWith("no broker");
    }

    @Test
    void goesOnFromTheSavepointOfAStoppedStream() throws Exception {
        String first = submit("endless").untilItRuns(STEADY, PATIENCE);
        String savepoint = cluster.stop(first, folder.resolve("savepoints").toUri().toString());
        assertThat(cluster.follow(first, status -> {}).state()).isEqualTo(JobStatus.FINISHED);

        Submission again =
                new Submission(
                        standalone.address(), jar, List.of("endless"), 1, Optional.of(savepoint));
        String second = new Submit(PROGRAM, again, line -> {}).untilItRuns(STEADY, PATIENCE);

        assertThat(standalone.logs())
                .contains("Starting job " + second + " from savepoint " + savepoint);
        cluster.cancel(second);
    }

    @Test
    void saysWhyASavepointWasNotMade() throws Exception {
        String job = submit("endless").untilItRuns(STEADY, PATIENCE);
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster.stop(job, "file:///proc/no-folder"))
                .withMessageContaining("file:///proc/no-folder")
                .withMessageContaining("was not stopped");
        cluster.cancel(job);
    }

    @Test
    void namesASavepointThatIsNotThere() {
        Submission submission =
                new Submission(
                        standalone.address(),
                        jar,
                        List.of("endless"),
                        1,
                        Optional.of("file:///no/such/savepoint"));
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(
                        () ->
                                new Submit(PROGRAM, submission, line -> {})
                                        .untilItRuns(STEADY, PATIENCE))
                .withMessageContaining("/no/such/savepoint");
    }

    @Test
    void doesNotKnowAStrangersJob() {
        assertThatExceptionOfType(ClusterException.class)
                .isThrownBy(() -> cluster.status("00000000000000000000000000000000"))
                .withMessageContaining("00000000000000000000000000000000");
    }

    @Test
    void hasNothingOfOursOnItsClassPath() throws Exception {
        // By the names of files: the folder of the sources may be called julgi, too.
        assertThat(StandaloneCluster.classPath())
                .map(entry -> entry.getFileName().toString())
                .allMatch(name -> name.endsWith(".jar"))
                .noneMatch(name -> name.contains("julgi"))
                .noneMatch(name -> name.contains("mongo"))
                .noneMatch(name -> name.contains("bson"))
                .noneMatch(name -> name.contains("kafka"));
        assertThat(cluster.version()).isEqualTo("2.2.1");
    }

    private static Submit submit(String... arguments) {
        URI address = standalone.address();
        return new Submit(
                PROGRAM,
                new Submission(address, jar, List.of(arguments), 1, Optional.empty()),
                line -> {});
    }

    private static Path jarOf(Class<?> type) throws IOException {
        Path file = folder.resolve("count-to-ten.jar");
        String entry = type.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, type.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return file;
    }
}
