package io.julgi.sink;

import java.time.Instant;

/**
 * Which build readers see.
 *
 * @param build its id
 * @param publishedAt since when
 * @param previous the build that a rollback would put back; empty when there is none
 */
public record Publication(String build, Instant publishedAt, String previous) {}
