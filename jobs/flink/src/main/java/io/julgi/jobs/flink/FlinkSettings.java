package io.julgi.jobs.flink;

import io.julgi.jobs.settings.StreamSettings;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What both jobs ask of Flink, whatever cluster they run on. */
public final class FlinkSettings {
    private FlinkSettings() {}

    /** For the job that is always on: checkpoints that outlive it, and a restart without end. */
    public static void stream(StreamExecutionEnvironment environment, StreamSettings settings) {
        Configuration configuration = both(settings.parallelism());
        configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        configuration.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(StateBackendOptions.STATE_BACKEND, settings.stateBackend());
        if (!settings.checkpoints().isEmpty()) {
            configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.checkpoints());
        }
        // A store or Kafka that is away for a while comes back: keep trying, ever less often.
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        environment.configure(configuration);
    }

    /**
     * For the job that ends.
     *
     * @param parallelism 0 for the cluster's default
     */
    public static void batch(StreamExecutionEnvironment environment, int parallelism) {
        Configuration configuration = both(parallelism);
        configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        environment.configure(configuration);
    }

    private static Configuration both(int parallelism) {
        Configuration configuration = new Configuration();
        if (parallelism > 0) { // else the cluster's own default
            configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        }
        // A type that would fall back to Kryo stops the job at the start.
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true); // records do not change
        return configuration;
    }
}
