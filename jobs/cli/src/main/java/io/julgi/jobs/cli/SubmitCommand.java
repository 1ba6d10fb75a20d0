package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.cluster.Submission;
import io.julgi.jobs.cluster.Submit;
import io.julgi.jobs.settings.JobSettings;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Submits a job to a Flink cluster. */
@Command(
        name = "submit",
        description = {
            "Submit the stream or a rebuild to a Flink cluster.",
            "Waits until the stream runs, or until the rebuild is done. The addresses of Kafka"
                    + " and MongoDB must be reachable from the cluster."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi submit stream --cluster http://localhost:8081 \\",
            "             --kafka kafka:9092 --mongo mongodb://mongo:27017",
            "         ./julgi submit rebuild --cluster http://localhost:8081 \\",
            "             --mongo mongodb://mongo:27017"
        })
final class SubmitCommand implements Callable<Integer> {
    /** What can be submitted. */
    enum Job {
        STREAM,
        REBUILD
    }

    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Parameters(paramLabel = "stream|rebuild", description = "Job to submit.")
    private Job job;

    @Option(
            names = "--cluster",
            required = true,
            paramLabel = "URL",
            description = "REST address of the cluster, as http://localhost:8081.")
    private String cluster;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Address of Kafka.")
    private Optional<String> kafka = Optional.empty();

    @Option(names = "--mongo", paramLabel = "URI", description = "Address of MongoDB.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description =
                    "Parallel tasks of each step (default: stream.parallelism or"
                            + " rebuild.parallelism).")
    private Optional<Integer> parallelism = Optional.empty();

    @Option(
            names = "--from-savepoint",
            paramLabel = "DIR",
            description = "Start the stream from this savepoint.")
    private Optional<String> savepoint = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        if (job == Job.REBUILD && savepoint.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from-savepoint is for a stream; a rebuild reads the stored articles anew");
        }
        JobSettings settings =
                options.flag("--kafka", "kafka.bootstrap", kafka)
                        .flag("--mongo", "mongo.uri", mongo)
                        .flag("--parallelism", parallelismKey(), parallelism)
                        .read()
                        .job();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Submission submission = submission(settings);
        if (job == Job.STREAM) {
            out.println("the stream runs as job " + Submit.stream(submission, err::println));
        } else {
            out.println("the rebuild is done: " + Submit.rebuild(submission, err::println).line());
        }
        return 0;
    }

    private String parallelismKey() {
        return job == Job.STREAM ? "stream.parallelism" : "rebuild.parallelism";
    }

    private Submission submission(JobSettings settings) {
        try {
            Submission submission = Submission.to(URI.create(cluster), settings);
            return savepoint.map(submission::from).orElse(submission);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
