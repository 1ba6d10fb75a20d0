package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.cli.terminal.StopSignal;
import io.julgi.jobs.local.LocalFlink;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.stream.StreamJob;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.core.execution.JobClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the stream job in this process. */
@Command(
        name = "stream",
        description = "Run the stream job in this process, on a given Kafka and MongoDB.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With stream.checkpoints set to a folder, a restart resumes; without, it reads all",
            "articles again, which changes nothing that is stored.",
            "",
            "Example: ./julgi stream --kafka localhost:9092 --mongo mongodb://localhost:27017"
        })
final class StreamCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Address of Kafka.")
    private Optional<String> kafka = Optional.empty();

    @Option(names = "--mongo", paramLabel = "URI", description = "Address of MongoDB.")
    private Optional<String> mongo = Optional.empty();

    @Override
    public Integer call() throws Exception {
        JobSettings settings =
                options.flag("--kafka", "kafka.bootstrap", kafka)
                        .flag("--mongo", "mongo.uri", mongo)
                        .read()
                        .job();
        try (StopSignal stop = StopSignal.listen()) {
            JobClient job =
                    StreamJob.start(
                            LocalFlink.resuming(
                                    settings.stream().parallelism(),
                                    folder(settings.stream().checkpoints())),
                            settings);
            spec.commandLine().getErr().println("Streaming; Ctrl-C stops");
            stop.during(() -> job.getJobExecutionResult().get());
        }
        return 0;
    }

    /** Only checkpoints on this machine can be looked through for the newest one. */
    private static Optional<Path> folder(String checkpoints) {
        return checkpoints.startsWith("file:")
                ? Optional.of(Path.of(URI.create(checkpoints)))
                : Optional.empty();
    }
}
