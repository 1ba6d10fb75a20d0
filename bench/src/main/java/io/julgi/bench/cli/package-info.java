/**
 * The commands {@code bench} and {@code evaluate}: each reads its options, lets a benchmark or an
 * evaluation run, and prints what came out as text, JSON or HTML.
 */
package io.julgi.bench.cli;
