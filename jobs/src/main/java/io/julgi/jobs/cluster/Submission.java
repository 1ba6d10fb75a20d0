package io.julgi.jobs.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to run where.
 *
 * @param cluster the address of a Flink cluster's REST API, e.g. {@code http://localhost:8081}
 * @param jar the cluster jar, see {@link ClusterJar#find()}
 * @param arguments the program arguments of the job, {@code key=value}
 * @param parallelism of the job, or 0 for the cluster's own default
 * @param savepoint the folder of the savepoint that a stream goes on from
 */
public record Submission(
        URI cluster,
        Path jar,
        List<String> arguments,
        int parallelism,
        Optional<String> savepoint) {

    /** Copies the arguments and refuses a negative parallelism. */
    public Submission {
        arguments = List.copyOf(arguments);
        if (parallelism < 0) {
            throw new IllegalArgumentException(
                    "parallelism must be at least 1, or 0 for the cluster's default, but is "
                            + parallelism);
        }
    }

    /** With the jar of this build, the cluster's parallelism and no savepoint. */
    public static Submission to(URI cluster, List<String> arguments) {
        return new Submission(cluster, ClusterJar.find(), arguments, 0, Optional.empty());
    }
}
