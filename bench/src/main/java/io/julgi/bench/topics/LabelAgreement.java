package io.julgi.bench.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agreement of the dominant topics of articles with labels that people gave them. */
final class LabelAgreement {
    private final Map<Integer, Map<String, Integer>> labelsOfTopic = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private int articles;

    /**
     * Counts topics and labels.
     *
     * @param topics the topic of each article, or -1 when it has none
     * @param labels the label of each article; one without a label does not count
     */
    LabelAgreement(int[] topics, List<String> labels) {
        for (int i = 0; i < topics.length; i++) {
            String label = labels.get(i);
            if (topics[i] >= 0 && !label.isEmpty()) {
                labelsOfTopic
                        .computeIfAbsent(topics[i], topic -> new HashMap<>())
                        .merge(label, 1, Integer::sum);
                this.labels.merge(label, 1, Integer::sum);
                articles++;
            }
        }
    }

    /** NaN when no article counts. */
    double purity() {
        int most =
                labelsOfTopic.values().stream()
                        .mapToInt(
                                counts ->
                                        counts.values().stream()
                                                .mapToInt(Integer::intValue)
                                                .max()
                                                .orElse(0))
                        .sum();
        return articles == 0 ? Double.NaN : (double) most / articles;
    }

    /**
     * Mutual information over the mean of both entropies. NaN when no article counts; 1 when there
     * is a single topic and a single label.
     */
    double nmi() {
        if (articles == 0) {
            return Double.NaN;
        }
        double topicEntropy = 0;
        double mutual = 0;
        for (Map<String, Integer> counts : labelsOfTopic.values()) {
            double topic = sum(counts.values());
            topicEntropy -= plogp(topic / articles);
            for (Map.Entry<String, Integer> label : counts.entrySet()) {
                double both = label.getValue();
                mutual +=
                        both
                                / articles
                                * Math.log(both * articles / (topic * labels.get(label.getKey())));
            }
        }
        double labelEntropy = 0;
        for (int label : labels.values()) {
            labelEntropy -= plogp((double) label / articles);
        }
        double mean = (topicEntropy + labelEntropy) / 2;
        return mean == 0 ? 1 : Math.max(0, mutual / mean);
    }

    private static double plogp(double probability) {
        return probability * Math.log(probability);
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
