package io.julgi.bench.measure;

import java.util.List;

/**
 * The mean and the standard deviation of a measure over several seeds.
 *
 * @param mean NaN when there is nothing to measure
 * @param sd sample standard deviation; 0 for a single seed
 */
public record MeanOverSeeds(double mean, double sd) {
    /** Computes them from one value a seed. */
    public static MeanOverSeeds of(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double squares =
                values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return new MeanOverSeeds(
                mean, values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1)));
    }
}
