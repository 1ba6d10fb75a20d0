package io.julgi.topics.timeline;

import java.util.List;
import java.util.Map;

/**
 * What {@link KeynessRanking} counted of one token, to be sent from one part of a job to another.
 *
 * @param token empty for all articles together
 * @param months how many articles each month has; months as {@code 2020-03}, in Seoul
 * @param first in how many articles it is the first token
 * @param last in how many it is the last
 * @param sketch hashes of some of its articles, ascending
 */
public record TokenCounts(
        String token, Map<String, Integer> months, int first, int last, List<Long> sketch) {
    public TokenCounts {
        months = months == null ? Map.of() : Map.copyOf(months);
        sketch = sketch == null ? List.of() : List.copyOf(sketch);
    }
}
