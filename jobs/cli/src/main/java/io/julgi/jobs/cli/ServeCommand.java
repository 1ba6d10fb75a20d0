package io.julgi.jobs.cli;

import io.julgi.jobs.cli.terminal.Servers;
import io.julgi.jobs.cli.terminal.StopSignal;
import io.julgi.jobs.cli.terminal.StoreOptions;
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
        description = "Serve the view and the API from a MongoDB.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ./julgi serve --mongo mongodb://localhost:27017 --port 8080",
            "         ./julgi serve --data data --port 0"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private StoreOptions options;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address to listen on (0.0.0.0: all).")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (0: any free one).")
    private Optional<String> port = Optional.empty();

    @Override
    public Integer call() throws Exception {
        options.flag("--host", "host", host).flag("--port", "port", port);
        try (StopSignal stop = StopSignal.listen();
                Servers servers = options.servers();
                Store store = Store.open(servers.settings().store())) {
            if (servers.areOwn()) {
                store.createIndexes();
            }
            try (View view = View.open(servers.settings(), store)) {
                spec.commandLine().getOut().println("Open " + view.address() + "  (Ctrl-C stops)");
                stop.await();
            }
        }
        return 0;
    }
}
