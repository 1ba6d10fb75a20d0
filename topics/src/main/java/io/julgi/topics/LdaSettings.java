package io.julgi.topics;

import java.io.Serializable;

/**
 * How a topic model is trained.
 *
 * @param iterations sweeps over all tokens
 * @param alpha the prior of each topic in an article, at the start; optimised while training. 50/K,
 *     a common default, ruins headlines of six tokens
 * @param beta the prior of each token in a topic, at the start; optimised while training
 * @param seed makes a run repeatable
 */
public record LdaSettings(int iterations, double alpha, double beta, long seed)
        implements Serializable {
    /** The same with another prior of a topic. */
    public LdaSettings withAlpha(double other) {
        return new LdaSettings(iterations, other, beta, seed);
    }
}
