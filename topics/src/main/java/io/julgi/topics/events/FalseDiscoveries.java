package io.julgi.topics.events;

import java.util.Arrays;

/** How much must be demanded so that few of what is found is chance (Benjamini, Hochberg 1995). */
final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /**
     * What is kept of all that was tried has at least this surprise.
     *
     * @param surprises −ln of the probabilities of those that may be kept
     * @param tried how many were
     */
    static double threshold(double[] surprises, int tried, double alpha) {
        double[] sorted = surprises.clone();
        Arrays.sort(sorted);
        double threshold = Math.log(Math.max(1, tried) / alpha);
        for (int rank = 1; rank <= sorted.length; rank++) {
            double enough = Math.log(tried / alpha / rank);
            if (sorted[sorted.length - rank] >= enough) {
                threshold = Math.min(threshold, enough);
            }
        }
        return threshold;
    }
}
