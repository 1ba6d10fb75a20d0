/**
 * What commands share: groups of flags, progress on a terminal, messages of failures, the log file,
 * the stop signal. Start reading at {@link io.julgi.jobs.cli.terminal.SettingsOptions}.
 */
package io.julgi.jobs.cli.terminal;
