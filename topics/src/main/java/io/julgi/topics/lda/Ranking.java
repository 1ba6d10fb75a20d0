package io.julgi.topics.lda;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks the places of an array by value, largest first; equal values by place, so that results
 * repeat.
 */
public final class Ranking {
    private Ranking() {}

    /** The places of the largest values, at most {@code most}. */
    public static List<Integer> top(double[] values, int most) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer place) -> -values[place])
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }
}
