package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.List;

/** Assigns each article to its dominant topic. */
public final class DominantTopics {
    private static final int NONE = -1;

    private final TopicModel model;
    private final List<List<Integer>> members = new ArrayList<>();

    /**
     * For this model of this corpus.
     *
     * @param minShare an article whose largest topic has less belongs to none
     */
    public DominantTopics(Corpus corpus, TopicModel model, double minShare) {
        this(corpus, model, minShare, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, but an article belongs to its largest topic also where that topic, with however
     * small a share, is clearly ahead: with many topics the prior alone takes most of the share of
     * an article of four tokens.
     *
     * @param clearly how many times the second largest topic's share that is
     */
    public DominantTopics(Corpus corpus, TopicModel model, double minShare, double clearly) {
        this.model = model;
        for (int topic = 0; topic < model.topics(); topic++) {
            members.add(new ArrayList<>());
        }
        for (int document = 0; document < corpus.documents().size(); document++) {
            // Of an article without tokens the model knows nothing but the prior.
            if (model.topics() == 1 || corpus.documents().get(document).length > 0) {
                int topic = dominant(model.documentTopics()[document], minShare, clearly);
                if (topic != NONE) {
                    members.get(topic).add(document);
                }
            }
        }
    }

    private static int dominant(float[] shares, double minShare, double clearly) {
        int largest = 0;
        double second = 0;
        for (int topic = 1; topic < shares.length; topic++) {
            if (shares[topic] > shares[largest]) {
                second = shares[largest];
                largest = topic;
            } else {
                second = Math.max(second, shares[topic]);
            }
        }
        return shares[largest] >= minShare || shares[largest] >= clearly * second ? largest : NONE;
    }

    /** The topic's articles, by their place in the corpus. */
    public List<Integer> articlesOf(int topic) {
        return members.get(topic);
    }

    /** The topics with most articles first; of equal ones the one that the model names first. */
    public List<Integer> bySize() {
        return Ranking.top(members.stream().mapToDouble(List::size).toArray(), model.topics());
    }
}
