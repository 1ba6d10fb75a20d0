package io.julgi.topics.lda;

import java.io.Serial;
import java.util.concurrent.CancellationException;

/**
 * Latent Dirichlet allocation by our own Gibbs sampler over int arrays (SparseLDA: Yao, Mimno and
 * McCallum 2009): the model of {@link MalletTopicModeler} in less time.
 *
 * <p>Priors, samples and smoothing are those of {@link MalletTopicModeler}; only the start differs:
 * each token's first topic is drawn given those of the tokens before it.
 *
 * <p>The same corpus, number of topics and settings give the same model, in whatever order the
 * articles come: they are trained in an order of their own. Articles with the same tokens get the
 * same shares, the mean of theirs, since nothing tells them apart. Uses no thread but the caller's,
 * which, when interrupted, leaves within one sweep with a {@link CancellationException}.
 */
public final class SparseLdaModeler implements TopicModeler {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public TopicModel model(Corpus corpus, int topics, LdaSettings settings) {
        Training.check(corpus, topics, settings);
        Chain chain = new Chain(corpus, topics, settings);
        // One topic has nothing to sample: the first assignment is the only one.
        if (topics > 1) {
            chain.train();
        }
        return chain.meanOfSamples(topics > 1 ? Training.SAMPLES : 1);
    }

    /** One run of the sampler. */
    private static final class Chain {
        private final SortedDocuments documents;
        private final int topics;
        private final LdaSettings settings;
        private final Priors priors;
        private final SparseLdaSampler sampler;
        private final Convergence convergence;
        private int sweeps;

        Chain(Corpus corpus, int topics, LdaSettings settings) {
            this.documents = new SortedDocuments(corpus);
            this.topics = topics;
            this.settings = settings;
            this.priors = new Priors(topics, documents.words(), settings);
            stopIfInterrupted();
            this.convergence = new Convergence(settings);
            this.sampler = new SparseLdaSampler(documents, topics, priors, settings.seed());
        }

        void train() {
            sweep(Training.burnIn(settings));
            int left = Training.optimised(settings);
            while (left >= Training.SWEEPS_BETWEEN_OPTIMISATIONS && !convergence.hasConverged()) {
                sweep(Training.SWEEPS_BETWEEN_OPTIMISATIONS);
                priors.learn(sampler.counts());
                convergence.record(this::logLikelihood);
                left -= Training.SWEEPS_BETWEEN_OPTIMISATIONS;
            }
            if (!convergence.hasConverged()) {
                sweep(left);
            }
        }

        private void sweep(int count) {
            for (int i = 0; i < count; i++) {
                stopIfInterrupted();
                sampler.sweep();
                sweeps++;
            }
        }

        private double logLikelihood() {
            return priors.logLikelihood(sampler.counts()) / documents.tokens();
        }

        private void stopIfInterrupted() {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException(
                        "Training of %d topics on %d articles was interrupted after %d sweeps"
                                .formatted(topics, documents.documents(), sweeps));
            }
        }

        TopicModel meanOfSamples(int samples) {
            double[][] wordTopics = new double[topics][documents.words()];
            float[][] documentTopics = new float[documents.documents()][topics];
            double[] smoothing = new double[topics];
            double logLikelihood = 0;
            for (int sample = 0; sample < samples; sample++) {
                if (topics > 1) {
                    sweep(Training.BETWEEN_SAMPLES);
                }
                addWordTopics(wordTopics, smoothing, 1.0 / samples);
                addDocumentTopics(documentTopics, 1.0 / samples);
                logLikelihood += logLikelihood() / samples;
            }
            // The priors stay as they are between samples, so smoothing needs adding but once.
            for (int topic = 0; topic < topics; topic++) {
                for (int word = 0; word < documents.words(); word++) {
                    wordTopics[topic][word] += smoothing[topic];
                }
            }
            smoothDocuments(documentTopics);
            shareAmongEquals(documentTopics);
            return new TopicModel(wordTopics, documentTopics, logLikelihood, sweeps);
        }

        private void addWordTopics(double[][] sums, double[] smoothing, double weight) {
            double[] one = new double[topics];
            for (int topic = 0; topic < topics; topic++) {
                one[topic] = weight / (sampler.tokensOf(topic) + priors.betaSum());
                smoothing[topic] += priors.beta() * one[topic];
            }
            for (int word = 0; word < documents.words(); word++) {
                int number = documents.numberOf(word);
                sampler.forEachTopic(
                        word, (topic, count) -> sums[topic][number] += count * one[topic]);
            }
        }

        private void addDocumentTopics(float[][] sums, double weight) {
            double alphaSum = priors.alphaSum();
            for (int document = 0; document < documents.documents(); document++) {
                float[] sum = sums[documents.originalOf(document)];
                float one = (float) (weight / (documents.length(document) + alphaSum));
                int end = documents.start(document + 1);
                for (int token = documents.start(document); token < end; token++) {
                    sum[sampler.topicOf(token)] += one;
                }
            }
        }

        private void smoothDocuments(float[][] sums) {
            double alphaSum = priors.alphaSum();
            for (int document = 0; document < documents.documents(); document++) {
                float[] sum = sums[documents.originalOf(document)];
                double length = documents.length(document) + alphaSum;
                for (int topic = 0; topic < topics; topic++) {
                    sum[topic] += (float) (priors.alpha(topic) / length);
                }
            }
        }

        private void shareAmongEquals(float[][] shares) {
            int first = 0;
            for (int next = 1; next <= documents.documents(); next++) {
                if (next == documents.documents() || !documents.repeats(next)) {
                    shareAmong(shares, first, next);
                    first = next;
                }
            }
        }

        private void shareAmong(float[][] shares, int first, int end) {
            if (end - first < 2) {
                return;
            }
            float[] mean = new float[topics];
            for (int document = first; document < end; document++) {
                float[] share = shares[documents.originalOf(document)];
                for (int topic = 0; topic < topics; topic++) {
                    mean[topic] += share[topic] / (end - first);
                }
            }
            for (int document = first; document < end; document++) {
                System.arraycopy(mean, 0, shares[documents.originalOf(document)], 0, topics);
            }
        }
    }
}
