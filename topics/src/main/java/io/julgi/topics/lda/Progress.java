package io.julgi.topics.lda;

/** Hears how far the training of a model is. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens, so nothing is worked out to be told. */
    Progress UNHEARD = (sweeps, logLikelihood) -> {};

    /**
     * Called on the training thread, about every ten sweeps (MALLET: every fifty at first).
     *
     * @param sweeps so far; at most {@link LdaSettings#iterations()}
     * @param logLikelihood joint log-likelihood per token, in nats, of the state reached
     */
    void swept(int sweeps, double logLikelihood);
}
