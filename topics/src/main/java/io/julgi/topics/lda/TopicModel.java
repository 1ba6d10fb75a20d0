package io.julgi.topics.lda;

import java.util.Arrays;

/**
 * A trained topic model over a {@link Corpus}.
 *
 * @param wordTopics probability of each token in each topic, smoothed: {@code [topic][token]}, rows
 *     sum to 1
 * @param documentTopics each topic's share of each document, smoothed: {@code [document][topic]},
 *     rows sum to 1; floats, for of many articles this is what takes room
 * @param logLikelihood joint log-likelihood of tokens and topics per token, in nats (Griffiths and
 *     Steyvers 2004)
 * @param sweeps how many sweeps over all tokens it took to train
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a model is compared by nobody, and boxed lists cost ten times
public record TopicModel(
        double[][] wordTopics, float[][] documentTopics, double logLikelihood, int sweeps) {
    private static final double TEN_THOUSAND = 10_000;

    /** A model that was not trained in sweeps. */
    public TopicModel(double[][] wordTopics, float[][] documentTopics, double logLikelihood) {
        this(wordTopics, documentTopics, logLikelihood, 0);
    }

    /** Returns this model with the shares of only the first documents. */
    public TopicModel firstDocuments(int documents) {
        return new TopicModel(
                wordTopics, Arrays.copyOf(documentTopics, documents), logLikelihood, sweeps);
    }

    /** The dominant topic of a document; of equal ones the first. */
    public int dominantTopic(int document) {
        float[] shares = documentTopics[document];
        int largest = 0;
        for (int topic = 1; topic < shares.length; topic++) {
            largest = shares[topic] > shares[largest] ? topic : largest;
        }
        return largest;
    }

    /** The topic's share of the document as it is told to readers, to a ten-thousandth. */
    public double share(int document, int topic) {
        return Math.round(documentTopics[document][topic] * TEN_THOUSAND) / TEN_THOUSAND;
    }

    /** How many topics it has. */
    public int topics() {
        return wordTopics.length;
    }
}
