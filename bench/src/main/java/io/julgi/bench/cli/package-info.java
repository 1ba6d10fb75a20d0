/**
 * The command groups {@code bench} (speed) and {@code evaluate} (quality). Their commands are in
 * the packages of the same names; each stands beside the writer of its report.
 */
package io.julgi.bench.cli;
