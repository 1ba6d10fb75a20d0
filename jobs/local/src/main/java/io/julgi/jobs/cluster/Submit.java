package io.julgi.jobs.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.util.EnvironmentInformation;

/**
 * Sends a job to a cluster and stays with it as long as it makes sense: a stream until all of its
 * tasks run, a rebuild to its end.
 */
public final class Submit {
    /**
     * A stream that failed is restarted by the cluster; after this time of vain attempts it is
     * stopped.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * A task may fail at its first call of Kafka or MongoDB; it must have run for so long before we
     * believe it.
     */
    private static final Duration STEADY = Duration.ofSeconds(5);

    /**
     * Outside the heap each job has Nori's table of 20 MB, a rebuild 64 MB for its shuffle, a
     * stream its buffers for Kafka; Flink by default leaves nothing for tasks there.
     */
    private static final MemorySize OFF_HEAP = MemorySize.ofMebiBytes(128);

    private final String program;
    private final Submission submission;
    private final Consumer<String> lines;
    private final FlinkCluster cluster;

    /**
     * @param program the first argument of the jar's main class: which job it is
     */
    Submit(String program, Submission submission, Consumer<String> lines) {
        this.program = program;
        this.submission = submission;
        this.lines = lines;
        this.cluster = new FlinkCluster(submission.cluster());
    }

    /**
     * Starts the stream and waits until every task of it runs. It goes on when we leave.
     *
     * @param lines takes one line for each step, for the operator
     * @return the job's id
     * @throws ClusterException when the cluster is away or refuses the job, or the job does not
     *     come up; it is then stopped, so that trying again does not make two
     * @throws IllegalArgumentException when the address is not one of a cluster
     */
    public static String stream(Submission submission, Consumer<String> lines)
            throws InterruptedException {
        return new Submit("stream", submission, lines).untilItRuns(STEADY, PATIENCE);
    }

    /**
     * Runs a rebuild and follows it to its end. When we are stopped meanwhile, the rebuild goes on.
     *
     * @param lines takes one line for each step, for the operator
     * @return the status of the finished job
     * @throws ClusterException when the cluster is away or refuses the job, or the job fails or is
     *     cancelled
     * @throws IllegalArgumentException when the address is not one of a cluster, or a savepoint is
     *     given
     */
    public static JobProgress rebuild(Submission submission, Consumer<String> lines)
            throws InterruptedException {
        submission
                .savepoint()
                .ifPresent(
                        folder -> {
                            throw new IllegalArgumentException(
                                    "Only a stream can go on from a savepoint (%s); a rebuild reads the stored articles anew"
                                            .formatted(folder));
                        });
        return new Submit("rebuild", submission, lines).toItsEnd();
    }

    /**
     * Starts the job and waits until it runs.
     *
     * @param steady how long every task must have run
     * @param patience how long restarts may go on after the first failure
     */
    String untilItRuns(Duration steady, Duration patience) throws InterruptedException {
        String job = start();
        ComingUp comingUp = new ComingUp(steady, patience);
        JobProgress status = cluster.follow(job, this::tell, comingUp);
        if (comingUp.isUp() || status.state() == JobStatus.FINISHED) {
            return job;
        }
        if (!status.state().isGloballyTerminalState()) {
            cluster.cancel(job);
        }
        throw new ClusterException(
                "Job %s (%s) did not come up and was stopped: %s"
                        .formatted(
                                job,
                                status.name(),
                                status.failure().isEmpty()
                                        ? comingUp.lastFailure()
                                        : status.failure()));
    }

    JobProgress toItsEnd() throws InterruptedException {
        String job = start();
        JobProgress status = cluster.follow(job, this::tell);
        return switch (status.state()) {
            case FINISHED -> status;
            case FAILED ->
                    throw new ClusterException(
                            "Job %s (%s) failed: %s"
                                    .formatted(job, status.name(), status.failure()));
            default ->
                    throw new ClusterException(
                            "Job %s (%s) was cancelled on the cluster after %d s"
                                    .formatted(job, status.name(), status.duration().toSeconds()));
        };
    }

    private void tell(JobProgress status) {
        lines.accept(status.name() + ": " + status.line());
    }

    private String start() throws InterruptedException {
        ClusterJar.existing(submission.jar());
        String version = cluster.version();
        checkVersion(version, EnvironmentInformation.getVersion());
        lines.accept(
                "sending %s to Flink %s at %s"
                        .formatted(submission.jar().getFileName(), version, submission.cluster()));
        checkMemory(cluster.taskOffHeap());
        tellOthers();
        String jar = cluster.upload(submission.jar());
        try {
            String job =
                    cluster.run(
                            jar,
                            Stream.concat(Stream.of(program), submission.arguments().stream())
                                    .toList(),
                            submission.parallelism(),
                            submission.savepoint());
            lines.accept("job " + job + ", shown at " + cluster.viewOf(job));
            return job;
        } finally {
            discard(jar);
        }
    }

    private void checkMemory(MemorySize offHeap) {
        if (offHeap.compareTo(OFF_HEAP) < 0) {
            throw new ClusterException(
                    ("The TaskManagers at %s have %s of memory outside the heap for tasks, or none is"
                                    + " there; stream and rebuild need %s: set"
                                    + " taskmanager.memory.task.off-heap.size: %dm in Flink's"
                                    + " configuration and restart the TaskManagers")
                            .formatted(
                                    submission.cluster(),
                                    offHeap.toHumanReadableString(),
                                    OFF_HEAP.toHumanReadableString(),
                                    OFF_HEAP.getMebiBytes()));
        }
    }

    /**
     * Two streams into one database do everything twice; two into two databases are fine, so this
     * is no error.
     */
    private void tellOthers() throws InterruptedException {
        cluster.running()
                .forEach(
                        (job, name) ->
                                lines.accept(
                                        "note: job %s (%s) runs there already"
                                                .formatted(job, name)));
    }

    /**
     * A running job has its own copy of the jar; without this, uploads would pile up on the
     * cluster.
     */
    private void discard(String jar) throws InterruptedException {
        try {
            cluster.deleteJar(jar);
        } catch (ClusterException e) {
            lines.accept("the sent jar stays on the cluster: " + e.getMessage());
        }
    }

    /**
     * Flink keeps its programming interfaces within a major version only, and state formats are
     * tried by us only for our own.
     */
    static void checkVersion(String cluster, String ours) {
        List<String> theirs = List.of(cluster.split("\\.", -1));
        List<String> compiled = List.of(ours.split("\\.", -1));
        if (!theirs.get(0).equals(compiled.get(0))) {
            throw new ClusterException(
                    "The cluster runs Flink %s, but the jar is compiled for Flink %s; use a cluster of Flink %s.x"
                            .formatted(cluster, ours, compiled.get(0)));
        }
    }

    /**
     * True once every task has run for a while, or once the restarts after a failure have gone on
     * for too long.
     */
    private static final class ComingUp implements Predicate<JobProgress> {
        private final Duration steady;
        private final Duration patience;
        private Optional<Long> underWay = Optional.empty();
        private Optional<Long> failing = Optional.empty();
        private String lastFailure = "no failure was told";
        private boolean up;

        ComingUp(Duration steady, Duration patience) {
            this.steady = steady;
            this.patience = patience;
        }

        @Override
        public boolean test(JobProgress status) {
            long now = System.nanoTime();
            if (!status.failure().isEmpty()) {
                lastFailure = status.failure();
                failing = failing.or(() -> Optional.of(now));
            }
            underWay = status.isUnderWay() ? underWay.or(() -> Optional.of(now)) : Optional.empty();
            // the cluster's own clock shows a restart between two looks
            up = lasts(underWay, steady, now) && status.inState().compareTo(steady) >= 0;
            return up || lasts(failing, patience, now);
        }

        private static boolean lasts(Optional<Long> since, Duration enough, long now) {
            return since.isPresent() && now - since.get() >= enough.toNanos();
        }

        boolean isUp() {
            return up;
        }

        String lastFailure() {
            return lastFailure;
        }
    }
}
