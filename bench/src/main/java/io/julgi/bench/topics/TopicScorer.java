package io.julgi.bench.topics;

import io.julgi.topics.lda.HeldOutPerplexity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scores topics, whatever found them, by the same articles and the same measures. */
public final class TopicScorer {
    /** So many top words of a topic are looked at, at most. */
    public static final int KEPT_WORDS = 25;

    private static final int COHERENCE_WORDS = 10;
    private static final int KEYWORDS = 3;

    /** The prior of a topic in an unseen article, mean over topics: the same for everybody. */
    private static final double PRIOR = 0.1;

    private final List<int[]> articles;
    private final List<int[]> unseen;
    private final List<String> labels;

    /**
     * @param articles those by which coherence is judged
     * @param unseen those that no model has seen
     * @param labels one for each article that was modelled, an empty one where it has none
     */
    public TopicScorer(List<int[]> articles, List<int[]> unseen, List<String> labels) {
        this.articles = List.copyOf(articles);
        this.unseen = List.copyOf(unseen);
        this.labels = List.copyOf(labels);
    }

    /** Computes all measures of these topics. */
    public TopicScore score(ScoredTopics topics) {
        Coherence coherence = new Coherence(articles, first(topics, COHERENCE_WORDS));
        LabelAgreement agreement = new LabelAgreement(topics.dominant(), labels);
        return new TopicScore(
                coherence.npmi(),
                new Coherence(articles, first(topics, KEYWORDS)).npmi(),
                coherence.cv(),
                diversity(topics),
                heldOut(topics),
                agreement.nmi(),
                agreement.purity());
    }

    /** Computes {@link TopicScore#heldOut()} alone, in less time. */
    public double heldOut(ScoredTopics topics) {
        if (topics.wordTopics().length == 0) {
            return Double.NaN;
        }
        double sum = PRIOR * topics.wordTopics().length;
        double[] prior = Arrays.stream(topics.shares()).map(share -> share * sum).toArray();
        return HeldOutPerplexity.logLikelihood(topics.wordTopics(), prior, unseen);
    }

    private static List<List<Integer>> first(ScoredTopics topics, int words) {
        return topics.words().stream()
                .map(topic -> topic.subList(0, Math.min(words, topic.size())))
                .toList();
    }

    private static double diversity(ScoredTopics topics) {
        Set<Integer> distinct = new HashSet<>();
        int all = 0;
        for (List<Integer> topic : first(topics, KEPT_WORDS)) {
            distinct.addAll(topic);
            all += topic.size();
        }
        return (double) distinct.size() / all;
    }
}
