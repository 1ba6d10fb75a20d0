package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.BuildText;
import io.julgi.jobs.cli.terminal.Servers;
import io.julgi.jobs.cli.terminal.StoreOptions;
import io.julgi.jobs.local.LocalFlink;
import io.julgi.jobs.rebuild.RebuildJob;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.Build;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Rebuilds all timelines and publishes them. */
@Command(
        name = "rebuild",
        description = {
            "Rebuild the timelines of all tracked queries once.",
            "Reads all stored articles in this process, and publishes all timelines at once"
                    + " when they are complete."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi rebuild --mongo mongodb://localhost:27017 --set queries=월드컵,수능",
            "         ./julgi rebuild --data data"
        })
final class RebuildCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Override
    public Integer call() throws Exception {
        try (Servers servers = options.servers()) {
            Build build = rebuild(servers.settings());
            spec.commandLine().getOut().println(BuildText.line(build));
        }
        return 0;
    }

    private static Build rebuild(JobSettings settings) throws Exception {
        return RebuildJob.run(
                LocalFlink.environment(settings.rebuild().parallelism()),
                settings,
                Clock.systemUTC().instant());
    }
}
