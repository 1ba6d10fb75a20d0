package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.BuildText;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.cli.terminal.StopSignal;
import io.julgi.jobs.cluster.Submission;
import io.julgi.jobs.cluster.Submit;
import io.julgi.jobs.local.LocalFlink;
import io.julgi.jobs.rebuild.RebuildJob;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.Build;
import io.julgi.sink.Store;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds all timelines on a schedule. */
@Command(
        name = "schedule",
        description = {
            "Rebuild the timelines of all tracked queries on a schedule.",
            "Rebuilds run in this process or on a cluster, at Seoul time, never two at once;"
                    + " missed runs are caught up."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "./julgi local includes this schedule.",
            "",
            "Example: ./julgi schedule --cron '0 4 * * *' --mongo mongodb://localhost:27017"
        })
final class ScheduleCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(
            names = "--cron",
            paramLabel = "CRON",
            description =
                    "When to rebuild: minute, hour, day, month, day of week, Seoul time (default:"
                            + " '0 4 * * *').")
    private Optional<String> cron = Optional.empty();

    @Option(names = "--mongo", paramLabel = "URI", description = "Address of MongoDB.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--cluster",
            paramLabel = "URL",
            description =
                    "Rebuild on the Flink cluster with this REST address (default: in this"
                            + " process).")
    private Optional<URI> cluster = Optional.empty();

    @Override
    public Integer call() throws Exception {
        JobSettings settings =
                options.flag("--cron", "schedule.cron", cron)
                        .flag("--mongo", "mongo.uri", mongo)
                        .read()
                        .job();
        RebuildSchedule schedule = new RebuildSchedule(settings.schedule().cron());
        try (StopSignal stop = StopSignal.listen();
                Store store = Store.open(settings.store())) {
            store.ping();
            spec.commandLine()
                    .getErr()
                    .println("Rebuilding at '" + settings.schedule().cron() + "'; Ctrl-C stops");
            stop.during(
                    () ->
                            new ScheduledRebuilds(
                                            schedule,
                                            InstantSource.system(),
                                            () -> lastStarted(store),
                                            store.articles()::count,
                                            due -> rebuild(settings, due),
                                            spec.commandLine().getErr())
                                    .run(stop::within));
        }
        return 0;
    }

    private static Optional<Instant> lastStarted(Store store) {
        return store.builds().list().stream().findFirst().map(Build::startedAt);
    }

    private void rebuild(JobSettings settings, Instant due) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        if (cluster.isPresent()) {
            Submit.rebuild(Submission.to(cluster.get(), settings), err::println);
        } else {
            Build build =
                    RebuildJob.run(
                            LocalFlink.environment(settings.rebuild().parallelism()),
                            settings,
                            due);
            err.println(BuildText.line(build));
        }
    }
}
