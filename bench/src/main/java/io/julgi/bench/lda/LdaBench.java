package io.julgi.bench.lda;

import io.julgi.bench.measure.CpuTime;
import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Engine;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.TopicModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Measures tokens per CPU second of each engine and the likelihood of its models. The engines take
 * turns, so that other load on the machine affects all of them.
 */
public final class LdaBench {
    private static final int WARMING_ITERATIONS = 60;

    /** So many articles are enough to warm up on. */
    private static final int WARMING_ARTICLES = 20_000;

    private final Corpus corpus;
    private final LdaSettings settings;
    private final int rounds;
    private final boolean pairs;
    private final Consumer<String> progress;

    /**
     * @param settings with the first round's seed; each round has the next one
     * @param rounds at least 1
     * @param pairs whether two models are trained side by side, too
     * @param progress is told before each training
     */
    public LdaBench(
            Corpus corpus,
            LdaSettings settings,
            int rounds,
            boolean pairs,
            Consumer<String> progress) {
        this.corpus = corpus;
        this.settings = settings;
        this.rounds = rounds;
        this.pairs = pairs;
        this.progress = progress;
    }

    /**
     * Measures of one engine.
     *
     * @param tokensPerSecond tokens drawn in a second of processor time, start and end of the
     *     training included; median of the rounds
     * @param sideBySide what two models on two threads get done, over what one gets done alone;
     *     median of the rounds; NaN where that was not asked for
     * @param logLikelihood joint log-likelihood per token, in nats
     */
    public record EngineMeasures(
            double tokensPerSecond, double sideBySide, MeanOverSeeds logLikelihood) {}

    /** The measures of all engines with one number of topics. */
    public record Report(int topics, Map<Engine, EngineMeasures> engines) {
        /** Our own sampler's tokens per second over MALLET's. */
        public double ratio() {
            return engines.get(Engine.SPARSELDA).tokensPerSecond()
                    / engines.get(Engine.MALLET).tokensPerSecond();
        }

        /** How much more likely our own sampler's models are, in nats a token. */
        public double gain() {
            return engines.get(Engine.SPARSELDA).logLikelihood().mean()
                    - engines.get(Engine.MALLET).logLikelihood().mean();
        }
    }

    /** Measures all engines with one number of topics. */
    public Report measure(int topics) {
        Map<Engine, Rounds> seen = new EnumMap<>(Engine.class);
        for (Engine engine : Engine.values()) {
            seen.put(engine, new Rounds());
            progress.accept("%d topics, %s, warming up".formatted(topics, engine));
            warmUp(engine, topics);
        }
        for (int round = 0; round < rounds; round++) {
            LdaSettings seeded = settings.withSeed(settings.seed() + round);
            for (Engine engine : Engine.values()) {
                progress.accept(
                        "%d topics, %s, round %d of %d"
                                .formatted(topics, engine, round + 1, rounds));
                seen.get(engine).add(train(engine, topics, seeded));
            }
            for (Engine engine : pairs ? Engine.values() : new Engine[0]) {
                seen.get(engine).addPair(sideBySide(engine, topics));
            }
        }
        Map<Engine, EngineMeasures> engines = new EnumMap<>(Engine.class);
        seen.forEach((engine, rounds) -> engines.put(engine, rounds.median()));
        return new Report(topics, engines);
    }

    private void warmUp(Engine engine, int topics) {
        int articles = Math.min(WARMING_ARTICLES, corpus.documents().size());
        Corpus part = new Corpus(corpus.vocabulary(), corpus.documents().subList(0, articles));
        engine.modeler().model(part, topics, shortened());
    }

    private LdaSettings shortened() {
        return new LdaSettings(
                WARMING_ITERATIONS, settings.alpha(), settings.beta(), settings.seed());
    }

    private Trained train(Engine engine, int topics, LdaSettings seeded) {
        CpuTime<TopicModel> trained =
                CpuTime.of(() -> engine.modeler().model(corpus, topics, seeded));
        double tokens = (double) corpus.tokens() * trained.result().sweeps();
        return new Trained(tokens / trained.seconds(), trained.result().logLikelihood());
    }

    /** Tokens per second of two models together: each thread's own, as if each had a core. */
    private double sideBySide(Engine engine, int topics) {
        CompletableFuture<Trained> other = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                other.complete(train(engine, topics, shortened()));
                            } catch (RuntimeException | Error e) {
                                other.completeExceptionally(e);
                            }
                        },
                        "side-by-side");
        thread.start();
        double one = train(engine, topics, shortened()).tokensPerSecond();
        double both = one + other.join().tokensPerSecond();
        return both / train(engine, topics, shortened()).tokensPerSecond();
    }

    private record Trained(double tokensPerSecond, double logLikelihood) {}

    /** One value a round. */
    private static final class Rounds {
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> pairs = new ArrayList<>();
        private final List<Double> logLikelihoods = new ArrayList<>();

        void add(Trained trained) {
            rates.add(trained.tokensPerSecond());
            logLikelihoods.add(trained.logLikelihood());
        }

        void addPair(double sideBySide) {
            pairs.add(sideBySide);
        }

        EngineMeasures median() {
            return new EngineMeasures(
                    median(rates), median(pairs), MeanOverSeeds.of(logLikelihoods));
        }

        private static double median(List<Double> values) {
            return values.isEmpty()
                    ? Double.NaN
                    : values.stream().sorted().toList().get(values.size() / 2);
        }
    }
}
