package io.julgi.topics.lda;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders places by a figure, largest first; equal ones by place, so that results repeat. */
public final class Ranking {
    private Ranking() {}

    /** The places of the largest figures, at most {@code most}. */
    public static List<Integer> top(double[] figures, int most) {
        return IntStream.range(0, figures.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer place) -> -figures[place])
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }
}
