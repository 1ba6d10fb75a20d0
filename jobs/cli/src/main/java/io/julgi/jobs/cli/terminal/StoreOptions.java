package io.julgi.jobs.cli.terminal;

import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.Settings;
import io.julgi.nlp.TextSettings;
import io.julgi.sink.Store;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The store that a command works on: the MongoDB that is named, or that of a data folder, whether
 * julgi runs on it or not, or the one of the settings.
 */
public final class StoreOptions {
    @Mixin private SettingsOptions options;

    @Option(names = "--mongo", paramLabel = "URI", description = "The MongoDB to work on.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Work on the MongoDB of this data folder, whether julgi runs on it or not.")
    private Optional<String> data = Optional.empty();

    private Settings settings;

    /** What to do with the store. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Store store) throws Exception;
    }

    /** Whether a flag names a store. */
    public boolean areGiven() {
        return mongo.isPresent() || data.isPresent();
    }

    /** How the settings say that news is read. */
    public TextSettings language() {
        return settings().job().language();
    }

    private Settings settings() {
        if (settings == null) {
            settings =
                    options.flag("--mongo", "mongo.uri", mongo).flag("--data", "data", data).read();
        }
        return settings;
    }

    /** Opens the store, works, and closes it. */
    public <T> T with(Work<T> work) throws Exception {
        JobSettings job = settings().job();
        boolean folder = data.isPresent() && mongo.isEmpty();
        try (Servers servers = folder ? Servers.dataFolder(job) : Servers.given(job);
                Store store = Store.open(servers.settings().store())) {
            store.ping();
            store.createIndexes();
            return work.on(store);
        }
    }
}
