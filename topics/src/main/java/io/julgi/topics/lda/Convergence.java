package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Tells when a chain's likelihood has all but stopped rising: by its means over the last third of
 * the chain and the third before (in the manner of Geweke 1992), a standard error added, so that a
 * chain is not taken for converged by chance. A single state says too little, for the likelihood of
 * a chain that stands still moves up and down, that of a few headlines most.
 *
 * <p>It is looked at each time that the priors have been learned; before that, it rises by jumps.
 */
final class Convergence {
    private static final int FEWEST_LOOKS = 5;

    private final double tolerance;
    private final List<Double> seen = new ArrayList<>();

    /** With a tolerance of 0 no chain ever stands still. */
    Convergence(LdaSettings settings) {
        this.tolerance = settings.tolerance();
    }

    /**
     * Takes note of the likelihood, if that can end the training: to work it out costs half a
     * sweep.
     *
     * @param logLikelihood per token
     */
    void look(DoubleSupplier logLikelihood) {
        if (tolerance > 0) {
            seen.add(logLikelihood.getAsDouble());
        }
    }

    boolean standsStill() {
        int looks = Math.max(FEWEST_LOOKS, seen.size() / 3);
        int end = seen.size();
        if (end < 2 * looks) {
            return false;
        }
        List<Double> last = seen.subList(end - looks, end);
        List<Double> before = seen.subList(end - 2 * looks, end - looks);
        double error = Math.sqrt((variance(last) + variance(before)) / looks);
        double stretches =
                looks
                        * Training.SWEEPS_BETWEEN_OPTIMISATIONS
                        / (double) LdaSettings.SWEEPS_OF_TOLERANCE;
        return (mean(last) - mean(before) + error) / stretches < tolerance;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(one -> one).average().orElseThrow();
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        double squares =
                values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return squares / (values.size() - 1);
    }
}
