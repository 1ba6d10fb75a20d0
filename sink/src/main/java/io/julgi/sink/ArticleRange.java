package io.julgi.sink;

import java.time.Instant;

/**
 * A range of publication time: one of the splits of the stored articles that a rebuild reads side
 * by side.
 *
 * @param from inclusive
 * @param to exclusive
 * @param articles how many there were when the ranges were cut
 */
public record ArticleRange(Instant from, Instant to, long articles) {}
