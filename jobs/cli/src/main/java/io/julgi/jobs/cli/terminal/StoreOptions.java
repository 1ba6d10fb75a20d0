package io.julgi.jobs.cli.terminal;

import io.julgi.jobs.settings.Settings;
import io.julgi.nlp.TextSettings;
import io.julgi.sink.Store;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The flags of a command that works on a store: the MongoDB that is named, or that of a data
 * folder, whether julgi runs on it or not, or the one of the settings.
 */
public final class StoreOptions extends SettingsOptions {
    @Option(names = "--mongo", paramLabel = "URI", description = "MongoDB to work on.")
    private Optional<String> mongo = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Work on the MongoDB of this data folder, whether julgi runs on it or not.")
    private Optional<String> data = Optional.empty();

    private Optional<Settings> settings = Optional.empty();

    /** What to do with the store. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Store store) throws Exception;
    }

    /** Whether a flag names a store. */
    public boolean areGiven() {
        return mongo.isPresent() || data.isPresent();
    }

    /** How the text of articles is cleaned and tokenised. */
    public TextSettings language() {
        return read().job().language();
    }

    @Override
    public Settings read() {
        if (settings.isEmpty()) {
            flag("--mongo", "mongo.uri", mongo).flag("--data", "data", data);
            settings = Optional.of(super.read());
        }
        return settings.get();
    }

    /** The servers that the flags name, or those of the settings. */
    public Servers servers() throws IOException {
        return data.isPresent() && mongo.isEmpty()
                ? Servers.dataFolder(read().job())
                : Servers.given(read().job());
    }

    /** Opens the store, works, and closes it. */
    public <T> T with(Work<T> work) throws Exception {
        try (Servers servers = servers();
                Store store = Store.open(servers.settings().store())) {
            store.ping();
            store.createIndexes();
            return work.on(store);
        }
    }
}
