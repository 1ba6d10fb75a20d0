package io.julgi.ingest;

/**
 * What became of an import's lines; blank lines are not counted.
 *
 * @param accepted lines that are now articles on Kafka
 * @param rejected lines that are now, with the reason, among the rejected
 */
public record ImportSummary(long accepted, long rejected) {}
