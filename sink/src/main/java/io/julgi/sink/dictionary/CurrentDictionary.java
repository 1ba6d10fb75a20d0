package io.julgi.sink.dictionary;

import java.time.Instant;

/**
 * Which version of the dictionary is in force.
 *
 * @param version its id
 * @param since when it was switched to
 * @param previous the version that was in force before
 */
public record CurrentDictionary(String version, Instant since, String previous) {}
