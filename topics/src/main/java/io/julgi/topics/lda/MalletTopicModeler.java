package io.julgi.topics.lda;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.topics.TopicAssignment;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.LogManager;

/**
 * Latent Dirichlet allocation by MALLET's Gibbs sampler (SparseLDA: Yao, Mimno and McCallum 2009),
 * the only class that knows MALLET.
 *
 * <p>The model is the mean of several samples from the end of one chain: of a headline's six
 * tokens, a single sample says too little. Both priors are optimised while training, that of topics
 * asymmetrically (Wallach, Mimno and McCallum 2009). One thread a model, because MALLET gives all
 * its workers the same seed; run models side by side instead.
 *
 * <p>The same corpus, number of topics and settings give the same model. A thread that is
 * interrupted leaves within {@value #STRETCH} sweeps with a {@link CancellationException}.
 */
public final class MalletTopicModeler implements TopicModeler {
    @Serial private static final long serialVersionUID = 1;

    /** MALLET does not look at interrupts, so it is asked for so many sweeps at a time. */
    private static final int STRETCH = 50;

    static {
        silence();
    }

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

    /**
     * Turns MALLET's logging off. Its logger replaces the whole process's java.util.logging
     * configuration when it is loaded, unless a configuration is named; so one is named for that
     * moment.
     */
    private static void silence() {
        String key = "java.util.logging.config.class";
        LogManager.getLogManager();
        String before = System.getProperty(key);
        System.setProperty(key, before == null ? "" : before);
        try {
            ParallelTopicModel.logger.setLevel(Level.OFF);
        } finally {
            if (before == null) {
                System.clearProperty(key);
            }
        }
    }

    /** One run of the sampler. */
    private static final class Chain {
        private final ParallelTopicModel mallet;
        private final int documents;
        private final int words;
        private final int tokens;
        private final int topics;
        private final LdaSettings settings;
        private final Convergence convergence;
        private int sweeps;

        Chain(Corpus corpus, int topics, LdaSettings settings) {
            this.documents = corpus.documents().size();
            this.words = corpus.vocabulary().size();
            this.tokens = corpus.tokens();
            this.topics = topics;
            mallet = new ParallelTopicModel(topics, settings.alpha() * topics, settings.beta());
            mallet.setNumThreads(1);
            mallet.setTopicDisplay(0, 0);
            mallet.printLogLikelihood = false;
            mallet.setOptimizeInterval(Training.SWEEPS_BETWEEN_OPTIMISATIONS);
            this.settings = settings;
            this.convergence = new Convergence(settings);
            // Before the instances are added: their first topics are drawn with it.
            mallet.setRandomSeed(seedAfter(0));
            mallet.addInstances(instances(corpus));
        }

        private static InstanceList instances(Corpus corpus) {
            Alphabet alphabet = new Alphabet(corpus.vocabulary().toArray());
            InstanceList instances = new InstanceList(alphabet, null);
            for (int[] document : corpus.documents()) {
                instances.add(
                        new Instance(
                                new FeatureSequence(alphabet, document.clone()), null, null, null));
            }
            return instances;
        }

        void train() {
            sweep(Training.burnIn(settings), false);
            sweep(Training.optimised(settings), true);
        }

        private void sweep(int count, boolean optimise) {
            int longest = optimise ? Training.SWEEPS_BETWEEN_OPTIMISATIONS : STRETCH;
            for (int left = count; left > 0 && !ended(optimise); left -= longest) {
                stopIfInterrupted();
                int stretch = Math.min(longest, left);
                mallet.setNumIterations(stretch);
                mallet.setBurninPeriod(optimise ? 0 : stretch);
                // A stretch begins its random numbers anew: with the same seed it would repeat
                // the ones of the stretch before.
                mallet.setRandomSeed(seedAfter(sweeps + 1));
                try {
                    mallet.estimate();
                } catch (IOException e) {
                    throw new UncheckedIOException("MALLET was asked to write no file", e);
                }
                sweeps += stretch;
                if (optimise) {
                    boundPriors();
                    convergence.record(() -> logLikelihood() / tokens);
                }
            }
            stopIfInterrupted();
        }

        private boolean ended(boolean optimise) {
            return optimise && convergence.hasConverged();
        }

        /**
         * Keeps what MALLET has learned within bounds. It would give one topic all of a story of
         * sixty headlines, and then divide nought by nought.
         */
        private void boundPriors() {
            mallet.alphaSum = 0;
            for (int topic = 0; topic < topics; topic++) {
                mallet.alpha[topic] = Training.boundedAlpha(mallet.alpha[topic], settings);
                mallet.alphaSum += mallet.alpha[topic];
            }
            mallet.beta = Training.boundedBeta(mallet.beta, settings);
            mallet.betaSum = mallet.beta * words;
        }

        /** MALLET takes -1 for "by the clock". */
        private int seedAfter(int sweep) {
            long mixed =
                    (settings.seed() + 0x9E3779B97F4A7C15L * (sweep + 1)) * 0xBF58476D1CE4E5B9L;
            int folded = (int) (mixed ^ (mixed >>> 32));
            return folded == -1 ? 1 : folded;
        }

        private void stopIfInterrupted() {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException(
                        "Training of %d topics on %d articles was interrupted after %d sweeps"
                                .formatted(topics, documents, sweeps));
            }
        }

        TopicModel meanOfSamples(int samples) {
            double[][] wordTopics = new double[topics][words];
            float[][] documentTopics = new float[documents][topics];
            double logLikelihood = 0;
            for (int sample = 0; sample < samples; sample++) {
                if (topics > 1) {
                    sweep(Training.BETWEEN_SAMPLES, false);
                }
                checkCounts();
                addWordTopics(wordTopics, 1.0 / samples);
                addDocumentTopics(documentTopics, 1.0 / samples);
                logLikelihood += logLikelihood() / tokens / samples;
            }
            return new TopicModel(wordTopics, documentTopics, logLikelihood, sweeps);
        }

        /**
         * MALLET takes an article for as long as its array, which has at least two places; so the
         * articles with one token or none are given back their length.
         */
        private double logLikelihood() {
            double alphaSum = Arrays.stream(mallet.alpha).sum();
            double logLikelihood = mallet.modelLogLikelihood();
            for (TopicAssignment assigned : mallet.data) {
                int length = assigned.topicSequence.getLength();
                int places = assigned.topicSequence.getFeatures().length;
                if (places != length) {
                    logLikelihood += Gamma.log(alphaSum + places) - Gamma.log(alphaSum + length);
                }
            }
            return logLikelihood;
        }

        private void addWordTopics(double[][] sums, double weight) {
            int[] perTopic = mallet.getTokensPerTopic();
            double betaSum = mallet.beta * words;
            for (int topic = 0; topic < topics; topic++) {
                double smoothed = weight * mallet.beta / (perTopic[topic] + betaSum);
                for (int word = 0; word < words; word++) {
                    sums[topic][word] += smoothed;
                }
            }
            int[][] counts = mallet.getTypeTopicCounts();
            for (int word = 0; word < words; word++) {
                for (int packed : counts[word]) {
                    if (packed == 0) {
                        break;
                    }
                    int topic = packed & mallet.topicMask;
                    int count = packed >> mallet.topicBits;
                    sums[topic][word] += weight * count / (perTopic[topic] + betaSum);
                }
            }
        }

        private void addDocumentTopics(float[][] sums, double weight) {
            double alphaSum = 0;
            for (double alpha : mallet.alpha) {
                alphaSum += alpha;
            }
            for (int document = 0; document < documents; document++) {
                TopicAssignment assigned = mallet.data.get(document);
                int length = assigned.topicSequence.getLength();
                float one = (float) (weight / (length + alphaSum));
                float[] sum = sums[document];
                for (int topic = 0; topic < topics; topic++) {
                    sum[topic] += (float) mallet.alpha[topic] * one;
                }
                int[] features = assigned.topicSequence.getFeatures();
                for (int position = 0; position < length; position++) {
                    sum[features[position]] += one;
                }
            }
        }

        /** MALLET prints the exception of a sweep and goes on with broken counts. */
        private void checkCounts() {
            long inTopics = 0;
            for (int count : mallet.getTokensPerTopic()) {
                inTopics += count;
            }
            long inWords = 0;
            for (int[] counts : mallet.getTypeTopicCounts()) {
                for (int packed : counts) {
                    inWords += packed >> mallet.topicBits;
                }
            }
            if (inTopics != tokens || inWords != tokens || !isPositive(mallet.alpha)) {
                throw new IllegalStateException(
                        ("MALLET lost count: %d tokens, of which %d have a topic and %d a word, with"
                                        + " priors %s and %s, after %d sweeps; its own message is on"
                                        + " standard error")
                                .formatted(
                                        tokens,
                                        inTopics,
                                        inWords,
                                        Arrays.toString(mallet.alpha),
                                        mallet.beta,
                                        sweeps));
            }
        }

        private boolean isPositive(double[] alphas) {
            return mallet.beta > 0 && Arrays.stream(alphas).allMatch(alpha -> alpha > 0);
        }
    }
}
