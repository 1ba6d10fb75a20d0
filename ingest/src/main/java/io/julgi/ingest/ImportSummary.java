package io.julgi.ingest;

/**
 * The numbers of accepted and rejected lines of an import; blank lines are not counted.
 *
 * @param accepted lines that are now articles on Kafka
 * @param rejected lines that are now on the topic of rejected lines, with the reason
 */
public record ImportSummary(long accepted, long rejected) {}
