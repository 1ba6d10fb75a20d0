package io.julgi.jobs.cli.terminal;

import io.julgi.jobs.local.DataFolderInUseException;
import io.julgi.jobs.local.LocalServers;
import io.julgi.jobs.local.RunningServers;
import io.julgi.jobs.settings.JobSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The Kafka and MongoDB that a command works on: running ones, or those of a data folder, which are
 * started for it when they do not run.
 */
public final class Servers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JobSettings settings;
    private final Optional<LocalServers> own;

    private Servers(JobSettings settings, Optional<LocalServers> own) {
        this.settings = settings;
        this.own = own;
    }

    /** The servers that the settings name. */
    public static Servers given(JobSettings settings) {
        return new Servers(settings, Optional.empty());
    }

    /**
     * The servers of the process that has the data folder or, when nobody has it, our own on it.
     *
     * @throws IOException when the folder cannot be used, or is in use by a process that does not
     *     say where its servers are
     */
    public static Servers dataFolder(JobSettings settings) throws IOException {
        Path folder = Path.of(settings.data());
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                LocalServers own = LocalServers.start(folder);
                return new Servers(at(settings, own.running()), Optional.of(own));
            } catch (DataFolderInUseException inUse) {
                Optional<RunningServers> running = RunningServers.read(folder);
                if (running.isPresent()) {
                    return given(at(settings, running.get()));
                }
                // It is just starting, or just stopping.
                if (Instant.now().isAfter(deadline)) {
                    throw inUse;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static JobSettings at(JobSettings settings, RunningServers servers) {
        return settings.withKafka(servers.kafka()).withMongo(servers.mongo());
    }

    /** Whether they were started for this command. */
    public boolean areOwn() {
        return own.isPresent();
    }

    /** The settings with the servers' addresses. */
    public JobSettings settings() {
        return settings;
    }

    @Override
    public void close() throws IOException {
        if (own.isPresent()) {
            own.get().close();
        }
    }
}
