package io.julgi.topics;

import java.util.ArrayList;
import java.util.List;

/** Gives each article to the one topic that it is most about. */
final class DominantTopics {
    private static final int NONE = -1;

    private final TopicModel model;
    private final List<List<Integer>> members = new ArrayList<>();

    /**
     * For this model of this corpus.
     *
     * @param minShare an article whose largest topic has less belongs to none
     */
    DominantTopics(Corpus corpus, TopicModel model, double minShare) {
        this.model = model;
        for (int topic = 0; topic < model.topics(); topic++) {
            members.add(new ArrayList<>());
        }
        for (int document = 0; document < corpus.documents().size(); document++) {
            // Of an article without tokens the model knows nothing but the prior.
            if (model.topics() == 1 || corpus.documents().get(document).length > 0) {
                int topic = dominant(model.documentTopics()[document], minShare);
                if (topic != NONE) {
                    members.get(topic).add(document);
                }
            }
        }
    }

    private static int dominant(double[] shares, double minShare) {
        int largest = NONE;
        for (int topic = 0; topic < shares.length; topic++) {
            if (shares[topic] >= minShare && (largest == NONE || shares[topic] > shares[largest])) {
                largest = topic;
            }
        }
        return largest;
    }

    /** The topic's articles, by their place in the corpus. */
    List<Integer> articlesOf(int topic) {
        return members.get(topic);
    }

    /** The topics with most articles first; of equal ones the one that the model names first. */
    List<Integer> bySize() {
        return Ranking.top(members.stream().mapToDouble(List::size).toArray(), model.topics());
    }
}
