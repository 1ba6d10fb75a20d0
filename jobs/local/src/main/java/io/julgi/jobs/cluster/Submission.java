package io.julgi.jobs.cluster;

import io.julgi.jobs.settings.JobSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to run where.
 *
 * @param cluster the address of a Flink cluster's REST API, e.g. {@code http://localhost:8081}
 * @param jar the cluster jar, see {@link ClusterJar#find()}
 * @param arguments the program arguments of the job, {@code key=value}
 * @param parallelism for a job that does not set its own, as ours do; 0 for the cluster's default
 * @param savepoint the folder of the savepoint that a stream goes on from
 */
public record Submission(
        URI cluster,
        Path jar,
        List<String> arguments,
        int parallelism,
        Optional<String> savepoint) {

    /**
     * How our own processes run. A cluster has no use for these, nor the classes that check a
     * schedule.
     */
    private static final Set<String> OURS_ALONE = Set.of("data", "host", "port", "schedule.cron");

    /**
     * @throws IllegalArgumentException when the address is not one of a cluster, or the parallelism
     *     is negative
     */
    public Submission {
        ClusterRest.checked(cluster);
        arguments = List.copyOf(arguments);
        if (parallelism < 0) {
            throw new IllegalArgumentException(
                    "parallelism must be at least 1, or 0 for the cluster's default, but is "
                            + parallelism);
        }
    }

    /** With the jar compiled with this class, the cluster's parallelism and no savepoint. */
    public static Submission to(URI cluster, JobSettings settings) {
        List<String> arguments =
                settings.toArguments().stream()
                        .filter(argument -> !OURS_ALONE.contains(key(argument)))
                        .toList();
        return new Submission(cluster, ClusterJar.find(), arguments, 0, Optional.empty());
    }

    private static String key(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    /** This submission, going on from a savepoint. */
    public Submission from(String folder) {
        return new Submission(cluster, jar, arguments, parallelism, Optional.of(folder));
    }
}
