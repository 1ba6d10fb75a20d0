/**
 * What commands share: option groups, progress on a terminal, the text of failures, the log file,
 * the signal to stop.
 */
package io.julgi.jobs.cli.terminal;
