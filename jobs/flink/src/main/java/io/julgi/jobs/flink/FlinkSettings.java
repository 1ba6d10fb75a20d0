package io.julgi.jobs.flink;

import io.julgi.jobs.settings.StreamSettings;
import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What both jobs ask of Flink, whatever cluster they run on. What the operator configured there
 * counts more than our defaults; what is set in Julgi's settings counts more than both.
 */
public final class FlinkSettings {
    /**
     * A TaskManager that is killed stays registered for up to a minute, and so long takes slots.
     */
    private static final int BATCH_ATTEMPTS = 10;

    private static final Duration BATCH_PAUSE = Duration.ofSeconds(15);

    private FlinkSettings() {}

    /**
     * For the job that is always on: checkpoints that outlive it, and a restart without end.
     *
     * @param standard the same settings where nobody set anything
     */
    public static void stream(
            StreamExecutionEnvironment environment,
            StreamSettings settings,
            StreamSettings standard) {
        ReadableConfig operators = environment.getConfiguration();
        Configuration ours = both(settings.parallelism());
        ours.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        setOr(
                operators,
                ours,
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                settings.checkpointInterval(),
                standard.checkpointInterval());
        setOr(
                operators,
                ours,
                StateBackendOptions.STATE_BACKEND,
                settings.stateBackend(),
                standard.stateBackend());
        setOr(
                operators,
                ours,
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                settings.checkpoints(),
                standard.checkpoints());
        // A stream that is always in a checkpoint does nothing else well.
        unlessSet(
                operators,
                ours,
                CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS,
                settings.checkpointInterval().dividedBy(2));
        // Of a backend on disk only what changed is copied; the one in memory takes no notice.
        unlessSet(operators, ours, CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        unlessSet(
                operators,
                ours,
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // A store or Kafka that is away for a while comes back: keep trying, ever less often.
        unlessSet(operators, ours, RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        environment.configure(ours);
    }

    /**
     * For the job that ends: a step that failed is run again, so that the loss of a TaskManager is
     * not the loss of the rebuild.
     *
     * @param parallelism 0 for the cluster's default
     */
    public static void batch(StreamExecutionEnvironment environment, int parallelism) {
        Configuration ours = both(parallelism);
        ours.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        if (!isSet(environment.getConfiguration(), RestartStrategyOptions.RESTART_STRATEGY)) {
            ours.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
            ours.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, BATCH_ATTEMPTS);
            ours.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, BATCH_PAUSE);
        }
        environment.configure(ours);
    }

    /** Sets ours when somebody changed it, or when the operator says nothing. */
    private static <T> void setOr(
            ReadableConfig operators,
            Configuration ours,
            ConfigOption<T> option,
            T value,
            T standard) {
        boolean said = !value.equals(standard);
        if (said || (!isSet(operators, option) && !"".equals(value))) {
            ours.set(option, value);
        }
    }

    private static <T> void unlessSet(
            ReadableConfig operators, Configuration ours, ConfigOption<T> option, T value) {
        if (!isSet(operators, option)) {
            ours.set(option, value);
        }
    }

    private static boolean isSet(ReadableConfig operators, ConfigOption<?> option) {
        return operators.getOptional(option).isPresent();
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
