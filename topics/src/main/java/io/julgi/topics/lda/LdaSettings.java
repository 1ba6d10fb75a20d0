package io.julgi.topics.lda;

import java.io.Serializable;

/**
 * Settings of the training of a topic model.
 *
 * @param iterations sweeps over all tokens, at most
 * @param tolerance training ends early once the joint log-likelihood of a token (nats) rises by
 *     less than this in {@value #SWEEPS_OF_TOLERANCE} sweeps; 0: only after all iterations
 * @param alpha the prior of each topic in an article, at the start; optimised while training. 50/K,
 *     a common default, ruins headlines of six tokens
 * @param beta the prior of each token in a topic, at the start; optimised while training
 * @param seed makes a run repeatable
 */
public record LdaSettings(int iterations, double tolerance, double alpha, double beta, long seed)
        implements Serializable {
    static final int SWEEPS_OF_TOLERANCE = 50;

    /** Settings without early stopping. */
    public LdaSettings(int iterations, double alpha, double beta, long seed) {
        this(iterations, 0, alpha, beta, seed);
    }

    /** Returns these settings with another seed. */
    public LdaSettings withSeed(long other) {
        return new LdaSettings(iterations, tolerance, alpha, beta, other);
    }

    /** Returns these settings with at most this many sweeps. */
    public LdaSettings withAtMost(int sweeps) {
        return new LdaSettings(Math.min(iterations, sweeps), tolerance, alpha, beta, seed);
    }

    /** Returns these settings with this tolerance of early stopping. */
    public LdaSettings withTolerance(double other) {
        return new LdaSettings(iterations, other, alpha, beta, seed);
    }

    /** Returns these settings with another prior of a topic. */
    public LdaSettings withAlpha(double other) {
        return new LdaSettings(iterations, tolerance, other, beta, seed);
    }
}
