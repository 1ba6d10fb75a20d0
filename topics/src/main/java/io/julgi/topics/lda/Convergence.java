package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Decides whether a chain has converged: whether its likelihood has all but stopped rising. It
 * compares the means of the last third of the chain and of the third before (in the manner of
 * Geweke 1992) and adds a standard error, so that a chain is not taken for converged by chance. A
 * single state says too little, because the likelihood of a converged chain moves up and down, most
 * of all for a few headlines.
 *
 * <p>The likelihood is recorded each time that the priors have been learned; before that, it jumps.
 */
final class Convergence {
    private static final int MIN_RECORDS = 5;

    private final double tolerance;
    private final List<Double> records = new ArrayList<>();

    /** With a tolerance of 0 no chain ever converges. */
    Convergence(LdaSettings settings) {
        this.tolerance = settings.tolerance();
    }

    /**
     * Records the likelihood if that can end the training: computing it costs half a sweep.
     *
     * @param logLikelihood per token
     */
    void record(DoubleSupplier logLikelihood) {
        if (tolerance > 0) {
            records.add(logLikelihood.getAsDouble());
        }
    }

    boolean hasConverged() {
        int third = Math.max(MIN_RECORDS, records.size() / 3);
        int end = records.size();
        if (end < 2 * third) {
            return false;
        }
        List<Double> last = records.subList(end - third, end);
        List<Double> before = records.subList(end - 2 * third, end - third);
        double error = Math.sqrt((variance(last) + variance(before)) / third);
        double toleranceSpans =
                third
                        * Training.SWEEPS_BETWEEN_OPTIMISATIONS
                        / (double) LdaSettings.SWEEPS_OF_TOLERANCE;
        return (mean(last) - mean(before) + error) / toleranceSpans < tolerance;
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
