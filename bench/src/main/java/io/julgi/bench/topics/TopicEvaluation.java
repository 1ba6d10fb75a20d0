package io.julgi.bench.topics;

import io.julgi.bench.measure.MeanOverSeeds;
import io.julgi.ingest.Article;
import io.julgi.topics.lda.Assignment;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.HeldOutPerplexity;
import io.julgi.topics.lda.LdaSettings;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.lda.Similarity;
import io.julgi.topics.lda.TopicModel;
import io.julgi.topics.lda.TopicModeler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Evaluates the topics of a corpus over several seeds: the coherence of a single chain moves by
 * 0.02 from sample to sample.
 */
public final class TopicEvaluation {
    /** Top words by which coherence is judged (Röder, Both and Hinneburg 2015). */
    private static final int COHERENCE_WORDS = 10;

    /** Top words by which diversity is judged (Dieng, Ruiz and Blei 2020). */
    private static final int DIVERSITY_WORDS = 25;

    private static final double NANOS = 1e9;

    private final TopicModeler modeler;

    /** An evaluation of this way of finding topics. */
    public TopicEvaluation(TopicModeler modeler) {
        this.modeler = modeler;
    }

    /**
     * Trains a model for each seed and measures it.
     *
     * @param articles the corpus, vocabulary as for a window
     * @param labels one for each article, an empty one where it has none; or an empty list
     * @param topics at least 1
     * @param settings with the first seed; the others follow it
     * @param seeds how many, at least 1
     */
    public EvaluationReport evaluate(
            List<Article> articles,
            List<String> labels,
            int topics,
            LdaSettings settings,
            int seeds) {
        check(articles, labels, seeds);
        Corpus corpus = Corpus.of(articles, List.of());
        List<String> aligned =
                labels.isEmpty() ? articles.stream().map(article -> "").toList() : labels;
        List<TopicModel> models = new ArrayList<>();
        Samples samples = new Samples();
        for (int seed = 0; seed < seeds; seed++) {
            LdaSettings seeded = settings.withSeed(settings.seed() + seed);
            long before = System.nanoTime();
            TopicModel model = modeler.model(corpus, topics, seeded);
            samples.seconds.add((System.nanoTime() - before) / NANOS);
            models.add(model);
            samples.measure(corpus, model, aligned);
            samples.perplexity.add(HeldOutPerplexity.of(corpus, modeler, topics, seeded));
        }
        return samples.report(corpus, stability(models));
    }

    private static void check(List<Article> articles, List<String> labels, int seeds) {
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1 but is " + seeds);
        }
        if (!labels.isEmpty() && labels.size() != articles.size()) {
            throw new IllegalArgumentException(
                    "%d labels for %d articles: give one for each, or none at all"
                            .formatted(labels.size(), articles.size()));
        }
    }

    private static List<List<Integer>> topWords(TopicModel model, int words) {
        return Arrays.stream(model.wordTopics()).map(topic -> Ranking.top(topic, words)).toList();
    }

    /** The most probable words of each topic, best first. */
    static List<List<String>> mostProbable(Corpus corpus, TopicModel model, int words) {
        return topWords(model, words).stream()
                .map(topic -> topic.stream().map(corpus.vocabulary()::get).toList())
                .toList();
    }

    /** Part of the topics' top words that are distinct. */
    static double diversity(TopicModel model) {
        Set<Integer> distinct = new HashSet<>();
        int all = 0;
        for (List<Integer> words : topWords(model, DIVERSITY_WORDS)) {
            distinct.addAll(words);
            all += words.size();
        }
        return (double) distinct.size() / all;
    }

    /** What part of its top words' probabilities a topic has for itself, mean over all of them. */
    static double exclusivity(TopicModel model) {
        double sum = 0;
        int words = 0;
        for (double[] topic : model.wordTopics()) {
            for (int word : Ranking.top(topic, COHERENCE_WORDS)) {
                double all = 0;
                for (double[] other : model.wordTopics()) {
                    all += other[word];
                }
                sum += topic[word] / all;
                words++;
            }
        }
        return words == 0 ? Double.NaN : sum / words;
    }

    /** Mean cosine of paired topics, for each pair of models. */
    static List<Double> stability(List<TopicModel> models) {
        List<Double> pairs = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            for (int j = i + 1; j < models.size(); j++) {
                pairs.add(similarity(models.get(i), models.get(j)));
            }
        }
        return pairs;
    }

    private static double similarity(TopicModel one, TopicModel other) {
        double[][] similarity = new double[one.topics()][other.topics()];
        for (int i = 0; i < one.topics(); i++) {
            for (int j = 0; j < other.topics(); j++) {
                similarity[i][j] = Similarity.cosine(one.wordTopics()[i], other.wordTopics()[j]);
            }
        }
        int[] partner = Assignment.best(similarity);
        return IntStream.range(0, one.topics())
                .mapToDouble(topic -> similarity[topic][partner[topic]])
                .average()
                .orElse(Double.NaN);
    }

    /** One value a seed of each measure. */
    private static final class Samples {
        private final List<Double> npmi = new ArrayList<>();
        private final List<Double> cv = new ArrayList<>();
        private final List<Double> umass = new ArrayList<>();
        private final List<Double> diversity = new ArrayList<>();
        private final List<Double> exclusivity = new ArrayList<>();
        private final List<Double> perplexity = new ArrayList<>();
        private final List<Double> nmi = new ArrayList<>();
        private final List<Double> purity = new ArrayList<>();
        private final List<Double> seconds = new ArrayList<>();

        void measure(Corpus corpus, TopicModel model, List<String> labels) {
            Coherence coherence =
                    new Coherence(corpus.documents(), topWords(model, COHERENCE_WORDS));
            npmi.add(coherence.npmi());
            cv.add(coherence.cv());
            umass.add(coherence.umass());
            diversity.add(diversity(model));
            exclusivity.add(exclusivity(model));
            LabelAgreement agreement = new LabelAgreement(dominant(corpus, model), labels);
            nmi.add(agreement.nmi());
            purity.add(agreement.purity());
        }

        private static int[] dominant(Corpus corpus, TopicModel model) {
            int[] topics = new int[corpus.documents().size()];
            for (int i = 0; i < topics.length; i++) {
                topics[i] = corpus.documents().get(i).length == 0 ? -1 : model.dominantTopic(i);
            }
            return topics;
        }

        EvaluationReport report(Corpus corpus, List<Double> stability) {
            return new EvaluationReport(
                    MeanOverSeeds.of(npmi),
                    MeanOverSeeds.of(cv),
                    MeanOverSeeds.of(umass),
                    MeanOverSeeds.of(diversity),
                    MeanOverSeeds.of(exclusivity),
                    MeanOverSeeds.of(perplexity),
                    MeanOverSeeds.of(nmi),
                    MeanOverSeeds.of(purity),
                    MeanOverSeeds.of(stability),
                    corpus.documents().size(),
                    corpus.tokens(),
                    MeanOverSeeds.of(seconds).mean());
        }
    }
}
