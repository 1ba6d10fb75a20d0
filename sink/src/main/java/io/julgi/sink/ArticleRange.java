package io.julgi.sink;

import java.time.Instant;

/**
 * A stretch of publication time, a part of a rebuild.
 *
 * @param from inclusive
 * @param to exclusive
 * @param articles how many there were when the ranges were cut
 */
public record ArticleRange(Instant from, Instant to, long articles) {}
