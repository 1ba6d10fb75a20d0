/**
 * The command line: one small class a command. A command reads its settings, connects what it
 * needs, and lets others do the work. A failure becomes one line and an exit code in {@link
 * io.julgi.jobs.cli.Julgi}. Start reading there.
 */
package io.julgi.jobs.cli;
