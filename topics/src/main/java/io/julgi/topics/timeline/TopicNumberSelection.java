package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.topics.lda.Cooccurrence;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import io.julgi.topics.timeline.Timeline.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Selects the number of topics that a query's articles are divided into, which are its themes.
 *
 * <p>It follows from the number of articles: half its root, up to what a reader takes in at a
 * glance, from there on with the sixth root. Where training is cheap, models of a fifth fewer and a
 * quarter more are trained, too, and the most coherent one is taken.
 */
final class TopicNumberSelection {
    /** Words of a topic by which it is judged. */
    private static final int JUDGED_WORDS = 10;

    /** The context window of c_npmi, in tokens (Röder, Both and Hinneburg 2015). */
    private static final int CONTEXT_WINDOW = 10;

    /** The coherence of a topic that has next to no words of its own: it tells nothing. */
    private static final double WORST = -1;

    /** By this factor one number of topics differs from the next that is tried. */
    private static final double MORE = 1.25;

    /** So many themes a reader takes in at a glance. */
    private static final double GLANCE = 12.8;

    /** So few articles are one topic; a model of more would only be noise. */
    private static final int HANDFUL = 10;

    /** So many sweeps over one article all models of a query may take together. */
    private static final int BUDGET = 2_500_000;

    /** A chain on many articles is as coherent after so many sweeps as after many more. */
    private static final int FEWEST_SWEEPS = 150;

    private static final int CANDIDATES = 3;

    private final TopicModeler modeler;
    private final LdaSettings settings;

    TopicNumberSelection(TopicModeler modeler, LdaSettings settings) {
        this.modeler = modeler;
        this.settings = settings;
    }

    /**
     * The chosen model.
     *
     * @param corpus that it is a model of; document {@code i} is article {@code i}
     * @param npmi its coherence
     * @param candidates all numbers of topics that were tried, fewest first
     * @param training how all of them were trained
     */
    record Choice(
            Corpus corpus,
            TopicModel model,
            double npmi,
            List<Candidate> candidates,
            LdaSettings training) {}

    /**
     * Chooses for these articles.
     *
     * @param names of the query, which every article has
     */
    Choice of(List<Article> articles, Collection<String> names) {
        Corpus corpus = Corpus.of(articles, names);
        // Identical articles leave an empty vocabulary: every token is in more than half.
        if (articles.size() <= HANDFUL || corpus.tokens() == 0) {
            Corpus all = Corpus.ofAllTokens(articles, names);
            Candidate one = new Candidate(1, coherence(all, oneTopic(all)));
            return new Choice(all, oneTopic(all), one.npmi(), List.of(one), settings);
        }
        NavigableSet<Integer> numbers = numbers(articles.size());
        int sweeps = BUDGET / numbers.size() / articles.size();
        LdaSettings training = settings.withAtMost(Math.max(FEWEST_SWEEPS, sweeps));
        List<Candidate> candidates = new ArrayList<>();
        TopicModel best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int topics : numbers) {
            TopicModel model = modeler.model(corpus, topics, training);
            Candidate candidate = new Candidate(topics, coherence(corpus, model));
            candidates.add(candidate);
            if (candidate.npmi() > most) {
                best = model;
                most = candidate.npmi();
            }
        }
        return new Choice(corpus, best, most, candidates, training);
    }

    /** The numbers of topics that are tried, fewest first: at least two each. */
    static NavigableSet<Integer> numbers(int articles) {
        double wanted = Math.min(Math.sqrt(articles) / 2, GLANCE) * LevelLimits.growth(articles);
        boolean cheap = (long) CANDIDATES * FEWEST_SWEEPS * articles <= BUDGET;
        NavigableSet<Integer> numbers = new TreeSet<>();
        for (double factor : cheap ? new double[] {1 / MORE, 1, MORE} : new double[] {1}) {
            numbers.add(Math.max(2, (int) Math.round(wanted * factor)));
        }
        return numbers;
    }

    private static TopicModel oneTopic(Corpus corpus) {
        double tokens = corpus.tokens();
        double[] words =
                Arrays.stream(corpus.tokenCounts()).mapToDouble(count -> count / tokens).toArray();
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
