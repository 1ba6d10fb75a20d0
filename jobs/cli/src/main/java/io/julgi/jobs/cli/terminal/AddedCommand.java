package io.julgi.jobs.cli.terminal;

/**
 * A command that the module bench adds to the command line: it is found by {@link
 * java.util.ServiceLoader} and carries picocli's annotations. Its description is here, for the help
 * lists it also where bench is not loaded.
 */
public interface AddedCommand extends Runnable {
    /** What {@code evaluate} does. */
    String EVALUATE = "Measure the quality of nouns, topics, timelines and threads.";

    /** What {@code bench} does. */
    String BENCH = "Measure speed and memory, next to a baseline measured in the same run.";
}
