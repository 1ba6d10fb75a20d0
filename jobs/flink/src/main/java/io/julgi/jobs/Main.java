package io.julgi.jobs;

import io.julgi.jobs.rebuild.RebuildJob;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.SettingsException;
import io.julgi.jobs.stream.StreamJob;
import java.time.Clock;
import java.util.Arrays;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The entry point of the cluster jar: {@code flink run JAR stream|rebuild [key=value …]}.
 *
 * <p>Neither file nor environment counts here: what is set stands in the arguments.
 */
public final class Main {
    private static final String USAGE =
            """
            Usage: flink run JAR stream|rebuild [key=value ...]

              stream    the always-on job: articles from Kafka to stored articles, topics, threads
              rebuild   makes all timelines again and publishes them as a new build

            Settings are given as key=value; docs/settings.md lists all keys. For example:

              flink run JAR rebuild queries=코로나19,월드컵 mongo.uri=mongodb://mongo:27017
            """;

    private Main() {}

    /**
     * Submits the job that the first argument names, with the settings that follow it.
     *
     * @throws IllegalArgumentException with the usage when the first argument names no job
     * @throws SettingsException when a setting is unknown or has a wrong value
     */
    public static void main(String[] arguments) throws Exception {
        String job = arguments.length == 0 ? "" : arguments[0];
        String[] settings =
                Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (job) {
            case "stream" -> StreamJob.start(flink(), JobSettings.fromArguments(settings));
            case "rebuild" ->
                    RebuildJob.submit(
                            flink(),
                            JobSettings.fromArguments(settings),
                            Clock.systemUTC().instant());
            // Flink shows what the program threw: printing alone would leave "no job was
            // submitted".
            default ->
                    throw new IllegalArgumentException(
                            (job.isEmpty() ? "The job is missing" : "'" + job + "' is no job")
                                    + "; expected stream or rebuild.\n"
                                    + USAGE);
        }
    }

    private static StreamExecutionEnvironment flink() {
        return StreamExecutionEnvironment.getExecutionEnvironment();
    }
}
