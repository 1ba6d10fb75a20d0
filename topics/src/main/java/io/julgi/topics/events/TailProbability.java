package io.julgi.topics.events;

import java.util.Arrays;

/**
 * How surprising it is that many things fall where few are expected: −ln of the probability. Zero
 * where no more came than expected. The first term is exact, the rest bounded by a geometric
 * series, so that the probability is never under-stated.
 */
final class TailProbability {
    private static final double CERTAIN_MISS = 1e9;

    private final double[] logFactorials;

    /** For samples up to this size. */
    TailProbability(int most) {
        logFactorials = new double[most + 2];
        for (int i = 2; i < logFactorials.length; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
    }

    /** Of at least {@code hits} among {@code draws}, each with this chance. */
    double binomial(int hits, int draws, double chance) {
        if (hits <= draws * chance || chance >= 1) {
            return 0;
        }
        if (chance <= 0) {
            return CERTAIN_MISS;
        }
        double log =
                logFactorials[draws]
                        - logFactorials[hits]
                        - logFactorials[draws - hits]
                        + hits * Math.log(chance)
                        + (draws - hits) * Math.log1p(-chance);
        double ratio = (double) (draws - hits) / (hits + 1) * chance / (1 - chance);
        return surprise(log, ratio);
    }

    /** Of at least {@code hits} where {@code mean} are expected. */
    double poisson(int hits, double mean) {
        if (hits <= mean) {
            return 0;
        }
        if (mean <= 0) {
            return CERTAIN_MISS;
        }
        double log = hits * Math.log(mean) - mean - logFactorials[hits];
        return surprise(log, mean / (hits + 1));
    }

    private static double surprise(double logOfFirstTerm, double ratio) {
        double log = ratio < 1 ? logOfFirstTerm - Math.log1p(-ratio) : logOfFirstTerm;
        return Math.max(0, -log);
    }

    /**
     * How surprising a thing must be so that few of those kept are chance (Benjamini, Hochberg
     * 1995).
     *
     * @param surprises −ln of the probabilities of those that may be kept
     * @param tried how many were
     */
    static double falseDiscoveryThreshold(double[] surprises, int tried, double alpha) {
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
