package io.julgi.bench.lda;

import io.julgi.topics.RealHeadlines;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.MalletTopicModeler;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * Million tokens per CPU second and joint log-likelihood of both engines, in interleaved rounds.
 *
 * <p>Run it by hand on the test class path: {@code BenchmarkSamplers [iterations] [rounds] [K...]}.
 * CPU time of the calling thread, so that a busy machine does little harm; repeat the ratios, not
 * the figures.
 */
final class BenchmarkSamplers {
    private static final double NANOS = 1e9;
    private static final double MILLION = 1e6;

    private BenchmarkSamplers() {}

    /** Prints a line for each number of topics. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int[] sizes =
                arguments.length > 2
                        ? Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray()
                        : new int[] {20, 50, 100, 200};
        Corpus corpus = Corpus.of(RealHeadlines.read(), List.of());
        out.printf(
                "%d articles, %d tokens, %d words, %d iterations, median of %d rounds%n",
                corpus.documents().size(),
                corpus.tokens(),
                corpus.vocabulary().size(),
                iterations,
                rounds);
        for (int topics : sizes) {
            Runs mallet = new Runs(new MalletTopicModeler(), corpus, topics, rounds);
            Runs arrays = new Runs(new SparseLdaModeler(), corpus, topics, rounds);
            mallet.warmUp();
            arrays.warmUp();
            for (int round = 0; round < rounds; round++) {
                mallet.run(round, iterations);
                arrays.run(round, iterations);
            }
            out.printf(
                    "K %3d  mallet %6.2f M/s  LL %.4f   arrays %6.2f M/s  LL %.4f   ratio %.2f%n",
                    topics,
                    mallet.rate(),
                    mallet.logLikelihood(),
                    arrays.rate(),
                    arrays.logLikelihood(),
                    arrays.rate() / mallet.rate());
        }
    }

    /** What an engine did with a corpus. */
    private static final class Runs {
        private final TopicModeler modeler;
        private final Corpus corpus;
        private final int topics;
        private final double[] rates;
        private final double[] logLikelihoods;

        Runs(TopicModeler modeler, Corpus corpus, int topics, int rounds) {
            this.modeler = modeler;
            this.corpus = corpus;
            this.topics = topics;
            this.rates = new double[rounds];
            this.logLikelihoods = new double[rounds];
        }

        void warmUp() {
            modeler.model(corpus, topics, new LdaSettings(60, 0.1, 0.01, 99));
        }

        void run(int round, int iterations) {
            LdaSettings settings = new LdaSettings(iterations, 0.1, 0.01, round + 1L);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            TopicModel model = modeler.model(corpus, topics, settings);
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            rates[round] = (double) corpus.tokens() * iterations / MILLION / (nanos / NANOS);
            logLikelihoods[round] = model.logLikelihood();
        }

        double rate() {
            double[] sorted = rates.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }

        double logLikelihood() {
            return Arrays.stream(logLikelihoods).average().orElseThrow();
        }
    }
}
