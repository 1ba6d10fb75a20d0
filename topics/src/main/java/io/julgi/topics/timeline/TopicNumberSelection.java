package io.julgi.topics.timeline;

import io.julgi.topics.lda.Assignment;
import io.julgi.topics.lda.Cooccurrence;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.HeldOutPerplexity;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.lda.Similarity;
import io.julgi.topics.lda.SparseLdaModeler;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.Timeline.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Selects the number of topics of a level. Candidate models are trained with different numbers of
 * topics and different seeds, and the most coherent of them is the one that is served.
 */
final class TopicNumberSelection {
    /** Words of a topic by which it is judged. */
    private static final int JUDGED_WORDS = 10;

    /** The context window of c_npmi, in tokens (Röder, Both and Hinneburg 2015). */
    private static final int CONTEXT_WINDOW = 10;

    /** The coherence of a topic that has next to no words of its own: it tells nothing. */
    private static final double WORST = -1;

    /** A single chain may end in a poor corner; and only others tell how stable its topics are. */
    private static final int SEEDS = 3;

    /** Chains on more articles are as coherent long before they have converged. */
    private static final int MANY_ARTICLES = 2_000;

    private static final int SWEEPS_FOR_MANY_ARTICLES = 300;

    /**
     * With quick effort a level may take so many sweeps over one article. Of few articles that is
     * enough for some chains, of which the best is as coherent as with full effort; of many it is
     * one short chain.
     */
    private static final int QUICK_BUDGET = 1_250_000;

    private static final int MOST_QUICK_SEEDS = 9;
    private static final int FEWEST_QUICK_SWEEPS = 150;
    private static final int MOST_QUICK_SWEEPS = 250;

    /**
     * Perplexity only stands beside the choice, and each number of topics needs one more model for
     * it: a short chain of our own sampler, which is enough to compare them.
     */
    private static final int SWEEPS_FOR_PERPLEXITY = 100;

    private final TopicModeler modeler;
    private final LdaSettings settings;
    private final Effort effort;

    TopicNumberSelection(TopicModeler modeler, LdaSettings settings, Effort effort) {
        this.modeler = modeler;
        this.settings = settings;
        this.effort = effort;
    }

    /**
     * The chosen model.
     *
     * @param npmi its coherence
     * @param seed it was trained with
     * @param candidates all candidate numbers of topics, fewest first, each with its most coherent
     *     model's coherence
     * @param stability of each topic, its mean similarity (cosine) to its partners in models with
     *     other seeds; NaN where no other model was trained
     */
    record Choice(
            TopicModel model,
            double npmi,
            long seed,
            List<Candidate> candidates,
            List<Double> stability) {}

    private record Trained(TopicModel model, double npmi, long seed) {}

    Choice of(QueryCorpus query, Level level) {
        if (!query.divisible()) {
            TopicModel model = oneTopic(query.corpus());
            double npmi = coherence(query.corpus(), model);
            return new Choice(
                    model,
                    npmi,
                    settings.seed(),
                    List.of(new Candidate(1, npmi, Double.NaN)),
                    List.of(1.0));
        }
        return effort == Effort.QUICK ? bySize(query, level) : byCoherence(query, level);
    }

    private Choice byCoherence(QueryCorpus query, Level level) {
        NavigableSet<Integer> numbers =
                new LevelLimits(level, query.articles().size()).candidates();
        CandidateModels candidates = new CandidateModels();
        // The largest models while none is kept beside them.
        for (int topics : numbers.descendingSet()) {
            train(query, topics, SEEDS, candidates);
        }
        Trained chosen = candidates.best;
        return new Choice(
                chosen.model(),
                chosen.npmi(),
                chosen.seed(),
                numbers.stream()
                        .map(
                                topics ->
                                        new Candidate(
                                                topics,
                                                candidates.npmi(topics),
                                                perplexity(query, topics)))
                        .toList(),
                candidates.stability());
    }

    /** As many topics as lie in the middle of the candidates; of a few chains the best. */
    private Choice bySize(QueryCorpus query, Level level) {
        int articles = query.articles().size();
        List<Integer> numbers = List.copyOf(new LevelLimits(level, articles).candidates());
        CandidateModels candidates = new CandidateModels();
        train(query, numbers.get(numbers.size() / 2), quickSeeds(articles), candidates);
        Trained chosen = candidates.best;
        int topics = chosen.model().topics();
        return new Choice(
                chosen.model(),
                chosen.npmi(),
                chosen.seed(),
                List.of(new Candidate(topics, chosen.npmi(), Double.NaN)),
                Collections.nCopies(topics, Double.NaN));
    }

    /**
     * What is kept of the models that were trained: of many articles they take most of the room, so
     * it is the most coherent one, and the words of the latest ones.
     */
    private static final class CandidateModels {
        private final Map<Integer, Double> npmiOfTopics = new TreeMap<>();

        /** The words of the latest ones, all with as many topics: the next one may be the best. */
        private final List<float[][]> latest = new ArrayList<>();

        private Trained best;

        /** How like the best is to each of the others with as many topics. */
        private final List<double[]> similarities = new ArrayList<>();

        void add(Trained one) {
            TopicModel model = one.model();
            npmiOfTopics.merge(model.topics(), one.npmi(), Math::max);
            float[][] words = words(model);
            latest.removeIf(others -> others.length != words.length);
            if (best == null || one.npmi() > best.npmi()) {
                best = one;
                similarities.clear();
                latest.forEach(others -> similarities.add(similarity(model, others)));
            } else if (best.model().topics() == model.topics()) {
                similarities.add(similarity(best.model(), words));
            }
            latest.add(words);
        }

        double npmi(int topics) {
            return npmiOfTopics.get(topics);
        }

        /** Of each topic of the best. */
        List<Double> stability() {
            return IntStream.range(0, best.model().topics())
                    .mapToObj(
                            topic ->
                                    similarities.stream()
                                            .mapToDouble(one -> one[topic])
                                            .average()
                                            .orElse(Double.NaN))
                    .toList();
        }

        private static float[][] words(TopicModel model) {
            float[][] words = new float[model.topics()][];
            for (int topic = 0; topic < words.length; topic++) {
                double[] distribution = model.wordTopics()[topic];
                words[topic] = new float[distribution.length];
                for (int word = 0; word < distribution.length; word++) {
                    words[topic][word] = (float) distribution[word];
                }
            }
            return words;
        }

        /** Of each topic and its partner in another model with these words. */
        private static double[] similarity(TopicModel model, float[][] words) {
            double[][] similarity = new double[model.topics()][words.length];
            for (int topic = 0; topic < similarity.length; topic++) {
                for (int other = 0; other < words.length; other++) {
                    similarity[topic][other] =
                            Similarity.cosine(model.wordTopics()[topic], words[other]);
                }
            }
            int[] partner = Assignment.best(similarity);
            return IntStream.range(0, partner.length)
                    .mapToDouble(topic -> similarity[topic][partner[topic]])
                    .toArray();
        }
    }

    private double perplexity(QueryCorpus query, int topics) {
        LdaSettings brief =
                new LdaSettings(
                        Math.min(settings.iterations(), SWEEPS_FOR_PERPLEXITY),
                        settings.alpha(),
                        settings.beta(),
                        settings.seed());
        return HeldOutPerplexity.of(query.corpus(), new SparseLdaModeler(), topics, brief);
    }

    private void train(QueryCorpus query, int topics, int seeds, CandidateModels candidates) {
        LdaSettings training = training(query.articles().size());
        for (int later = 0; later < seeds; later++) {
            long seed = settings.seed() + later;
            TopicModel model = modeler.model(query.corpus(), topics, training.withSeed(seed));
            candidates.add(new Trained(model, coherence(query.corpus(), model), seed));
        }
    }

    /** How the models of so many articles are trained. */
    LdaSettings training(int articles) {
        if (effort == Effort.QUICK) {
            int sweeps = QUICK_BUDGET / quickSeeds(articles) / articles;
            return settings.withAtMost(within(FEWEST_QUICK_SWEEPS, sweeps, MOST_QUICK_SWEEPS));
        }
        return articles > MANY_ARTICLES ? settings.withAtMost(SWEEPS_FOR_MANY_ARTICLES) : settings;
    }

    private static int quickSeeds(int articles) {
        return within(1, QUICK_BUDGET / FEWEST_QUICK_SWEEPS / articles, MOST_QUICK_SEEDS);
    }

    private static int within(int least, int wanted, int most) {
        return Math.max(least, Math.min(wanted, most));
    }

    private static TopicModel oneTopic(Corpus corpus) {
        int[] counts = corpus.tokenCounts();
        double tokens = corpus.tokens();
        double[] words = Arrays.stream(counts).mapToDouble(count -> count / tokens).toArray();
        float[][] documents = new float[corpus.documents().size()][];
        Arrays.setAll(documents, document -> new float[] {1});
        return new TopicModel(new double[][] {words}, documents, 0);
    }

    /** c_npmi, mean over topics. */
    private static double coherence(Corpus corpus, TopicModel model) {
        int[] counts = corpus.tokenCounts();
        double tokens = corpus.tokens();
        List<List<Integer>> topics =
                Arrays.stream(model.wordTopics())
                        .map(distribution -> judgedWords(distribution, counts, tokens))
                        .toList();
        Set<Integer> words = new TreeSet<>();
        topics.forEach(words::addAll);
        Cooccurrence cooccurrence = new Cooccurrence(corpus.documents(), words, CONTEXT_WINDOW);
        return topics.stream()
                .mapToDouble(topic -> topic.size() < 2 ? WORST : cooccurrence.npmi(topic))
                .average()
                .orElse(WORST);
    }

    /**
     * The topic's top words, of those that it has more of than the whole corpus: a topic of fifteen
     * headlines has no ten words of its own, and its coherence must not be that of its leavings.
     */
    private static List<Integer> judgedWords(double[] distribution, int[] counts, double tokens) {
        return Ranking.top(distribution, JUDGED_WORDS).stream()
                .filter(word -> distribution[word] > counts[word] / tokens)
                .toList();
    }
}
