package io.julgi.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.jobs.cli.Julgi;
import io.julgi.jobs.local.LocalServers;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.crawl.SourceHealthStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./julgi crawl} in a process of its own, with its Kafka and MongoDB, killed without warning
 * in the middle of a backfill.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledCrawlIT {
    private static final int DAYS = 20;
    private static final int ARTICLES = TestNewspaper.IN_FEED + DAYS * TestNewspaper.IN_DAY;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path folder;
    private final TestNewspaper newspaper = new TestNewspaper();

    @AfterEach
    void close() {
        newspaper.close();
    }

    @Test
    void losesNothingAndFetchesNothingTwice() throws Exception {
        Files.writeString(folder.resolve("outlets.yaml"), newspaper.outlets());
        newspaper.holdAfter(60);
        try (Crawl crawl = Crawl.start(folder)) {
            crawl.awaitLine("Crawling 여기신문");
            newspaper.awaitHeld();
            // What was answered is stored by now, or is being stored by a worker.
            Awaitility.await().atMost(PATIENCE).until(() -> newspaper.answered().size() >= 60);
            crawl.kill();
        }
        newspaper.release();
        List<String> before = newspaper.answered();
        assertThat(before).hasSizeLessThan(ARTICLES);

        try (Crawl crawl = Crawl.start(folder)) {
            crawl.awaitLine("The backfill from 2020-01-20 back to 2020-01-01 is done");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> articles(newspaper.answered()).size() == ARTICLES);
            crawl.stop();
        }

        // The host has two connections, so two pages were under way at most when it was killed.
        assertThat(newspaper.answered().size() - new TreeSet<>(newspaper.answered()).size())
                .isLessThanOrEqualTo(2);
        try (LocalServers servers = LocalServers.start(folder.resolve("data"))) {
            List<String> ids = PublishedIds.on(servers.running().kafka());
            assertThat(new TreeSet<>(ids)).hasSize(ARTICLES);
            assertThat(ids.size() - ARTICLES).isLessThanOrEqualTo(2);
            try (Store store = Store.open(new StoreSettings(servers.running().mongo(), "julgi"))) {
                SourceHealth health = new SourceHealthStore(store).sources().get(0);
                assertThat(health.outlet()).isEqualTo("here");
                // What was counted in the last two seconds before the kill is not known.
                assertThat(health.published()).isBetween(1L, (long) ARTICLES);
                assertThat(health.lastPublished()).isPresent();
            }
        }
    }

    private static Set<String> articles(List<String> answered) {
        Set<String> articles = new TreeSet<>(answered);
        articles.removeIf(path -> !path.startsWith("/a/"));
        return articles;
    }

    /** The command as a user starts it. */
    private static final class Crawl implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;

        private Crawl(Process process) {
            this.process = process;
            output = process.inputReader(StandardCharsets.UTF_8);
        }

        static Crawl start(Path folder) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(
                    List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
            command.add(System.getProperty("java.class.path"));
            command.add(Julgi.class.getName());
            command.addAll(List.of("crawl", "--data", folder.resolve("data").toString()));
            command.addAll(List.of("--outlets", "here", "--since", "2020-01-01"));
            command.addAll(List.of("--until", "2020-01-20"));
            command.addAll(List.of("--set", "crawl.outletsFile=" + folder.resolve("outlets.yaml")));
            return new Crawl(new ProcessBuilder(command).redirectErrorStream(true).start());
        }

        void awaitLine(String beginning) throws IOException {
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(beginning)) {
                    return;
                }
            }
            throw new IOException("The crawl ended without \"" + beginning + "\":\n" + said);
        }

        /** As {@code kill -9}; returns when the process is gone. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }

        /** As {@code kill}: a clean end says nothing of having given up. */
        void stop() throws Exception {
            process.toHandle().destroy(); // Process.destroy would close the output
            StringBuilder said = new StringBuilder();
            output.lines().forEach(line -> said.append(line).append('\n'));
            process.waitFor();
            assertThat(said.toString()).doesNotContain("gave up");
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            output.close();
        }
    }
}
