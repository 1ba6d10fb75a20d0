package io.julgi.topics;

import java.util.Arrays;

/**
 * A trained topic model over a {@link Corpus}.
 *
 * @param wordTopics probability of each token in each topic, smoothed: {@code [topic][token]}, rows
 *     sum to 1
 * @param documentTopics each topic's share of each document, smoothed: {@code [document][topic]},
 *     rows sum to 1
 * @param logLikelihood joint log-likelihood of tokens and topics per token, in nats (Griffiths and
 *     Steyvers 2004)
 * @param sweeps how many it took to train
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a model is compared by nobody, and boxed lists cost ten times
public record TopicModel(
        double[][] wordTopics, double[][] documentTopics, double logLikelihood, int sweeps) {
    /** A model that was not trained in sweeps. */
    public TopicModel(double[][] wordTopics, double[][] documentTopics, double logLikelihood) {
        this(wordTopics, documentTopics, logLikelihood, 0);
    }

    /** The same, but of the shares of documents only those of the first ones. */
    TopicModel ofFirst(int documents) {
        return new TopicModel(
                wordTopics, Arrays.copyOf(documentTopics, documents), logLikelihood, sweeps);
    }

    /** How many topics it has. */
    public int topics() {
        return wordTopics.length;
    }
}
