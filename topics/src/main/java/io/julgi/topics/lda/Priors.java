package io.julgi.topics.lda;

import java.util.Arrays;

/**
 * The Dirichlet priors of a model and how they are learned: that of topics in an article
 * asymmetrically, that of tokens in a topic symmetrically (Wallach, Mimno and McCallum 2009), by
 * Minka's fixed point with the same hyperprior as MALLET's.
 */
final class Priors {
    /** Of the gamma distribution from which the prior of a topic comes. */
    private static final double SHAPE = 1.001;

    private static final double SCALE = 1;

    private static final int STEPS_OF_BETA = 200;
    private static final double STANDSTILL = 1e-7;

    private final LdaSettings settings;
    private final int words;
    private final double[] alpha;
    private double beta;

    Priors(int topics, int words, LdaSettings settings) {
        this.settings = settings;
        this.words = words;
        this.alpha = new double[topics];
        Arrays.fill(alpha, settings.alpha());
        this.beta = settings.beta();
    }

    double alpha(int topic) {
        return alpha[topic];
    }

    double alphaSum() {
        return Arrays.stream(alpha).sum();
    }

    double beta() {
        return beta;
    }

    double betaSum() {
        return beta * words;
    }

    /** One step of topics' priors, and tokens' until it stands still; both held within bounds. */
    void learn(Counts counts) {
        double sum = counts.lengths().digamma(alphaSum()) - 1 / SCALE;
        for (int topic = 0; topic < alpha.length; topic++) {
            double observed = counts.inDocuments()[topic].digamma(alpha[topic]) + SHAPE;
            // So few articles that nothing speaks against any prior.
            double learned = sum <= 0 ? Double.POSITIVE_INFINITY : alpha[topic] * observed / sum;
            alpha[topic] = Training.boundedAlpha(learned, settings);
        }
        beta = Training.boundedBeta(learnedBeta(counts), settings);
    }

    private double learnedBeta(Counts counts) {
        double learned = beta;
        for (int step = 0; step < STEPS_OF_BETA; step++) {
            double before = learned;
            learned *=
                    counts.ofWords().digamma(learned)
                            / (words * counts.ofTopics().digamma(learned * words));
            if (Math.abs(learned - before) <= STANDSTILL * before) {
                break;
            }
        }
        return learned;
    }

    /** Joint log-likelihood of tokens and topics, in nats (Griffiths and Steyvers 2004). */
    double logLikelihood(Counts counts) {
        double sum =
                counts.ofWords().logGamma(beta)
                        - counts.ofTopics().logGamma(betaSum())
                        - counts.lengths().logGamma(alphaSum());
        for (int topic = 0; topic < alpha.length; topic++) {
            sum += counts.inDocuments()[topic].logGamma(alpha[topic]);
        }
        return sum;
    }

    /**
     * All that the priors depend on.
     *
     * @param lengths of the documents
     * @param inDocuments of each topic, how many tokens of a document it has
     * @param ofTopics how many tokens a topic has
     * @param ofWords how often a word has a topic
     */
    @SuppressWarnings("ArrayRecordComponent") // read at once and thrown away, compared by nobody
    record Counts(
            Histogram lengths, Histogram[] inDocuments, Histogram ofTopics, Histogram ofWords) {}
}
