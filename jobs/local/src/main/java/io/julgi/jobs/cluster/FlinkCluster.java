package io.julgi.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.MemorySize;

/**
 * A Flink cluster, met through its REST API: takes our jar, runs jobs from it and says how they are
 * doing.
 *
 * <p>Every method throws {@link ClusterException} when the cluster cannot be reached, is no Flink
 * cluster or refuses.
 *
 * @see <a
 *     href="https://nightlies.apache.org/flink/flink-docs-release-2.2/docs/ops/rest_api/">Flink's
 *     REST API</a>
 */
public final class FlinkCluster {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** A JobManager that is replaced while we follow a job is back within this time. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final ClusterRest rest;

    /**
     * A cluster; nothing is called yet.
     *
     * @param address with scheme http or https; a path is kept, for a cluster behind a proxy
     * @throws IllegalArgumentException when it is no such address
     */
    public FlinkCluster(URI address) {
        this.rest = new ClusterRest(address);
    }

    /** Where the cluster's own view shows a job. */
    public String viewOf(String job) {
        return rest.address() + "/#/job/running/" + job;
    }

    /** The Flink version of the cluster, such as {@code 2.2.1}. */
    public String version() throws InterruptedException {
        return rest.text(rest.get("/config"), "flink-version");
    }

    /** The least memory outside the heap that a TaskManager keeps for tasks; 0 without one. */
    public MemorySize taskOffHeap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (JsonNode taskManager : rest.get("/taskmanagers").path("taskmanagers")) {
            least =
                    Math.min(
                            least,
                            taskManager.path("memoryConfiguration").path("taskOffHeap").asLong());
        }
        return new MemorySize(least == Long.MAX_VALUE ? 0 : least);
    }

    /**
     * Sends a jar.
     *
     * @return the id that {@link #run} and {@link #deleteJar} take
     */
    public String upload(Path jar) throws InterruptedException {
        JsonNode sent =
                rest.post("/jars/upload", jar, "does not take jars (is web.submit.enable off?)");
        String file = rest.text(sent, "filename");
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /**
     * Runs an uploaded jar's main class on the cluster, which submits one job.
     *
     * @param arguments of the program; the first names the job
     * @param parallelism 0 for the cluster's default
     * @param savepoint the folder of a savepoint to go on from
     * @return the job's id
     */
    public String run(
            String jar, List<String> arguments, int parallelism, Optional<String> savepoint)
            throws InterruptedException {
        Map<String, Object> order = new HashMap<>();
        order.put("programArgsList", arguments);
        if (parallelism > 0) {
            order.put("parallelism", parallelism);
        }
        savepoint.ifPresent(folder -> order.put("savepointPath", folder));
        JsonNode started =
                rest.post(
                        "/jars/" + jar + "/run",
                        order,
                        "refused to run '" + arguments.get(0) + "'");
        return rest.text(started, "jobid");
    }

    /**
     * Ends a stream with a savepoint, from which {@link #run} can go on.
     *
     * @param folder where savepoints are kept, as a URI that all of the cluster can reach
     * @return the folder of the new savepoint
     */
    public String stop(String job, String folder) throws InterruptedException {
        JsonNode asked =
                rest.post(
                        "/jobs/" + job + "/stop",
                        Map.of("targetDirectory", folder, "drain", false),
                        "did not stop " + job);
        String path = "/jobs/%s/savepoints/%s".formatted(job, rest.text(asked, "request-id"));
        JsonNode made = rest.get(path);
        while (!made.path("status").path("id").asText().equals("COMPLETED")) {
            Thread.sleep(SHORTEST_PAUSE.toMillis());
            made = rest.get(path);
        }
        JsonNode failure = made.path("operation").path("failure-cause");
        if (!failure.isMissingNode()) {
            throw new ClusterException(
                    "Job %s was not stopped, because no savepoint could be made in %s: %s"
                            .formatted(
                                    job,
                                    folder,
                                    FailureText.of(failure.path("stack-trace").asText())));
        }
        return rest.text(made.path("operation"), "location");
    }

    /** Ends a job without a savepoint; {@link #follow} sees it end. */
    public void cancel(String job) throws InterruptedException {
        rest.send("PATCH", "/jobs/" + job + "?mode=cancel", "did not cancel job " + job);
    }

    /** Removes an uploaded jar; jobs that run from it keep their own copy. */
    public void deleteJar(String jar) throws InterruptedException {
        rest.send("DELETE", "/jars/" + jar, "did not delete the jar " + jar);
    }

    /** The jobs that have not ended, by id, with their names. */
    public Map<String, String> running() throws InterruptedException {
        Map<String, String> running = new TreeMap<>();
        for (JsonNode job : rest.get("/jobs/overview").path("jobs")) {
            if (!state(rest.text(job, "state")).isGloballyTerminalState()) {
                running.put(rest.text(job, "jid"), rest.text(job, "name"));
            }
        }
        return running;
    }

    /** How a job is doing; a failed one with its reason. */
    public JobProgress status(String job) throws InterruptedException {
        JsonNode node = rest.get("/jobs/" + job);
        int tasks = 0;
        int running = 0;
        int finished = 0;
        for (JsonNode vertex : node.path("vertices")) {
            JsonNode counts = vertex.path("tasks");
            for (JsonNode count : counts) {
                tasks += count.asInt();
            }
            running += counts.path("RUNNING").asInt();
            finished += counts.path("FINISHED").asInt();
        }
        JobStatus state = state(rest.text(node, "state"));
        long entered = node.path("timestamps").path(state.name()).asLong();
        JobProgress status =
                new JobProgress(
                        job,
                        rest.text(node, "name"),
                        state,
                        tasks,
                        running,
                        finished,
                        Duration.ofMillis(Math.max(0, node.path("duration").asLong())),
                        Duration.ofMillis(Math.max(0, node.path("now").asLong() - entered)),
                        "");
        return status.state() == JobStatus.FAILED || status.state() == JobStatus.RESTARTING
                ? status.because(failure(job))
                : status;
    }

    /**
     * Waits for the end of a job, whatever it is.
     *
     * @param progress is given each status that differs from the one before
     * @return the last status: finished, failed (with the reason) or cancelled
     */
    public JobProgress follow(String job, Consumer<JobProgress> progress)
            throws InterruptedException {
        return follow(job, progress, status -> status.state().isGloballyTerminalState());
    }

    /** Waits until a job has come to a point, or to its end. */
    JobProgress follow(String job, Consumer<JobProgress> progress, Predicate<JobProgress> there)
            throws InterruptedException {
        Optional<JobProgress> before = Optional.empty();
        Duration pause = SHORTEST_PAUSE;
        long answered = System.nanoTime();
        while (true) {
            try {
                JobProgress now = status(job);
                answered = System.nanoTime();
                if (before.isEmpty() || !sameSteps(before.get(), now)) {
                    progress.accept(now);
                    pause = SHORTEST_PAUSE; // things move: look closely
                }
                if (now.state().isGloballyTerminalState() || there.test(now)) {
                    return now;
                }
                before = Optional.of(now);
            } catch (UnreachableException e) {
                if (System.nanoTime() - answered > AWAY.toNanos()) {
                    throw new ClusterException("Lost job %s: %s".formatted(job, e.getMessage()), e);
                }
            }
            Thread.sleep(pause.toMillis());
            pause = Duration.ofMillis(Math.min(pause.toMillis() * 3 / 2, LONGEST_PAUSE.toMillis()));
        }
    }

    private static boolean sameSteps(JobProgress one, JobProgress other) {
        return one.state() == other.state()
                && one.tasks() == other.tasks()
                && one.runningTasks() == other.runningTasks()
                && one.finishedTasks() == other.finishedTasks();
    }

    private JobStatus state(String name) {
        return Arrays.stream(JobStatus.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ClusterException(
                                        "The cluster at %s knows a job state %s, which we do not: is its Flink newer?"
                                                .formatted(rest.address(), name)));
    }

    /** The newest failure of a job; empty while it has none. */
    private String failure(String job) throws InterruptedException {
        JsonNode entries =
                rest.get("/jobs/" + job + "/exceptions").path("exceptionHistory").path("entries");
        return entries.isEmpty() ? "" : FailureText.of(entries.path(0).path("stacktrace").asText());
    }
}
