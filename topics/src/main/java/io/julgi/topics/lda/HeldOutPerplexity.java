package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The perplexity of held-out articles under a model, by document completion (Wallach, Murray,
 * Salakhutdinov and Mimno 2009): every tenth article is held out; its topics are estimated from the
 * tokens in even places, and the tokens in odd places are predicted.
 */
public final class HeldOutPerplexity {
    private static final int HELD_OUT_ONE_IN = 10;
    private static final int STEPS = 50;

    private HeldOutPerplexity() {}

    /**
     * The perplexity of a model with so many topics; NaN when no held-out article has two tokens or
     * nothing is left to train on.
     */
    public static double of(Corpus corpus, TopicModeler modeler, int topics, LdaSettings settings) {
        List<int[]> seen = new ArrayList<>();
        List<int[]> unseen = new ArrayList<>();
        for (int i = 0; i < corpus.documents().size(); i++) {
            (i % HELD_OUT_ONE_IN == HELD_OUT_ONE_IN - 1 ? unseen : seen)
                    .add(corpus.documents().get(i));
        }
        Corpus training = new Corpus(corpus.vocabulary(), seen);
        if (training.tokens() == 0) {
            return Double.NaN;
        }
        TopicModel model = modeler.model(training, topics, settings);
        double[] prior = prior(model, settings.alpha());
        return Math.exp(-logLikelihood(model.wordTopics(), prior, unseen));
    }

    /**
     * Mean log-likelihood (nats) of the tokens in odd places, given those in even ones.
     *
     * @param wordTopics probability of each token in each topic
     * @param prior of each topic in a document
     * @return NaN when no document has two tokens
     */
    public static double logLikelihood(
            double[][] wordTopics, double[] prior, List<int[]> documents) {
        double logLikelihood = 0;
        int tokens = 0;
        for (int[] document : documents) {
            double[] shares = shares(wordTopics, prior, document);
            for (int place = 1; place < document.length; place += 2) {
                double probability = 0;
                for (int topic = 0; topic < prior.length; topic++) {
                    probability += shares[topic] * wordTopics[topic][document[place]];
                }
                logLikelihood += Math.log(probability);
                tokens++;
            }
        }
        return tokens == 0 ? Double.NaN : logLikelihood / tokens;
    }

    /** The given sum of the prior, spread like the topics' mean shares of the seen articles. */
    private static double[] prior(TopicModel model, double alpha) {
        double[] prior = new double[model.topics()];
        for (float[] document : model.documentTopics()) {
            for (int topic = 0; topic < prior.length; topic++) {
                prior[topic] +=
                        alpha * prior.length * document[topic] / model.documentTopics().length;
            }
        }
        return prior;
    }

    /** Iterates the expected topics of the tokens in even places. */
    private static double[] shares(double[][] wordTopics, double[] prior, int[] document) {
        int topics = prior.length;
        double[] shares = normalised(prior);
        for (int step = 0; step < STEPS; step++) {
            double[] next = prior.clone();
            for (int place = 0; place < document.length; place += 2) {
                double[] token = new double[topics];
                for (int topic = 0; topic < topics; topic++) {
                    token[topic] = shares[topic] * wordTopics[topic][document[place]];
                }
                double[] posterior = normalised(token);
                for (int topic = 0; topic < topics; topic++) {
                    next[topic] += posterior[topic];
                }
            }
            shares = normalised(next);
        }
        return shares;
    }

    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
