/**
 * Holds the topics of the stream's windows against known events and labelled stories. Start reading
 * at {@link io.julgi.bench.windows.WindowEvaluation}.
 */
package io.julgi.bench.windows;
