package io.julgi.jobs.cli.terminal;

/**
 * A command that another module adds to the command line: it is found by {@link
 * java.util.ServiceLoader} and carries picocli's annotations.
 */
public interface AddedCommand extends Runnable {}
