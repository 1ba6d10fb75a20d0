package io.julgi.topics.lda;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** How often each count occurs; counts of 0 are not kept, since they say nothing of a prior. */
final class Histogram {
    private int[] times = new int[16];
    private int most;

    void add(int count) {
        if (count >= times.length) {
            times = Arrays.copyOf(times, Math.max(count + 1, 2 * times.length));
        }
        times[count]++;
        most = Math.max(most, count);
    }

    /** Sum of {@code log(gamma(prior + count) / gamma(prior))}. */
    double logGamma(double prior) {
        return sum(Gamma::log, prior);
    }

    /** Sum of the derivative of {@link #logGamma}. */
    double digamma(double prior) {
        return sum(Gamma::digamma, prior);
    }

    private double sum(DoubleUnaryOperator function, double prior) {
        double none = function.applyAsDouble(prior);
        double sum = 0;
        for (int count = 1; count <= most; count++) {
            if (times[count] > 0) {
                sum += times[count] * (function.applyAsDouble(prior + count) - none);
            }
        }
        return sum;
    }
}
