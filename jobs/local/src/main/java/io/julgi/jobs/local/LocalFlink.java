package io.julgi.jobs.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink within this JVM, sized for one machine of which it is not the only tenant. */
public final class LocalFlink {
    private LocalFlink() {}

    /**
     * An environment for jobs that end, in this JVM, with so many slots. There is no TaskManager to
     * be lost here, so that a step that failed is run again once, and at once.
     */
    public static StreamExecutionEnvironment environment(int slots) {
        Configuration configuration = configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
        return StreamExecutionEnvironment.createLocalEnvironment(slots, configuration);
    }

    /** The same, going on from the newest checkpoint below the folder, where there is one. */
    public static StreamExecutionEnvironment resuming(int slots, Optional<Path> checkpoints) {
        Configuration configuration = configuration();
        checkpoints
                .flatMap(LocalFlink::newestCheckpoint)
                .ifPresent(
                        checkpoint ->
                                configuration.set(
                                        StateRecoveryOptions.SAVEPOINT_PATH,
                                        checkpoint.toUri().toString()));
        return StreamExecutionEnvironment.createLocalEnvironment(slots, configuration);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(48));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(48));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
        // Taken outside the heap by every rebuild, beside the above.
        configuration.set(
                TaskManagerOptions.NETWORK_BATCH_SHUFFLE_READ_MEMORY, MemorySize.ofMebiBytes(32));
        // A laptop that slept is no lost task manager.
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofMinutes(10));
        return configuration;
    }

    /**
     * A checkpoint is complete once its metadata are there; Flink writes these last. Numbers go on
     * over restarts, so the largest is the newest.
     */
    static Optional<Path> newestCheckpoint(Path checkpoints) {
        if (!Files.isDirectory(checkpoints)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.walk(checkpoints, 3)) {
            return found.filter(path -> path.getFileName().toString().equals("_metadata"))
                    .map(Path::getParent)
                    .filter(path -> path.getFileName().toString().matches("chk-\\d+"))
                    .max(Comparator.comparingLong(LocalFlink::number));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the checkpoints in " + checkpoints, e);
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
    }
}
