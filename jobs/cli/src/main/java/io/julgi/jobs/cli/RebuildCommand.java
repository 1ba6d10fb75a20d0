package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.BuildText;
import io.julgi.jobs.cli.terminal.Servers;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.local.LocalFlink;
import io.julgi.jobs.rebuild.RebuildJob;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.Settings;
import io.julgi.sink.Build;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes all timelines again and publishes them. */
@Command(
        name = "rebuild",
        description =
                "Make the timelines of all tracked queries again from the stored articles, in this"
                        + " process, and switch readers over to them at once.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi rebuild --mongo mongodb://localhost:27017 --set queries=월드컵,수능",
            "         ./julgi rebuild --data data"
        })
final class RebuildCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(names = "--mongo", paramLabel = "URI", description = "Where MongoDB is.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Use the store of this data folder, whether julgi runs on it or not.")
    private Optional<String> data = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Settings settings =
                options.flag("--mongo", "mongo.uri", mongo).flag("--data", "data", data).read();
        boolean folder = data.isPresent() && mongo.isEmpty();
        try (Servers servers =
                folder ? Servers.dataFolder(settings.job()) : Servers.given(settings.job())) {
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
