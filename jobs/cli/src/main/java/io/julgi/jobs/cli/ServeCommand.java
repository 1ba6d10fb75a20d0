package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.Servers;
import io.julgi.jobs.cli.terminal.SettingsOptions;
import io.julgi.jobs.cli.terminal.StopSignal;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.Settings;
import io.julgi.sink.Store;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the view and the API. */
@Command(
        name = "serve",
        description =
                "Serve the view and the API from a MongoDB: the one given, or the one of a data"
                        + " folder, whether julgi runs on it or not.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi serve --mongo mongodb://localhost:27017 --port 8080",
            "         ./julgi serve --data data --port 0"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SettingsOptions options;

    @Option(names = "--mongo", paramLabel = "URI", description = "The MongoDB to read from.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Read from the MongoDB of this data folder.")
    private Optional<String> data = Optional.empty();

    @Option(names = "--host", paramLabel = "HOST", description = "Listen here (0.0.0.0: all).")
    private Optional<String> host = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "Listen here (0: a free port).")
    private Optional<String> port = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Settings settings =
                options.flag("--mongo", "mongo.uri", mongo)
                        .flag("--data", "data", data)
                        .flag("--host", "host", host)
                        .flag("--port", "port", port)
                        .read();
        try (StopSignal stop = StopSignal.listen();
                Servers servers = servers(settings);
                Store store = Store.open(servers.settings().store())) {
            if (servers.areOwn()) {
                store.createIndexes();
            }
            JobSettings job = servers.settings();
            try (View view = View.open(job, store)) {
                spec.commandLine().getOut().println("Open " + view.address() + "  (Ctrl-C stops)");
                stop.await();
            }
        }
        return 0;
    }

    private Servers servers(Settings settings) throws Exception {
        return data.isPresent() && mongo.isEmpty()
                ? Servers.dataFolder(settings.job())
                : Servers.given(settings.job());
    }
}
