package io.julgi.bench.topics;

import io.julgi.topics.lda.Cooccurrence;
import io.julgi.topics.lda.Similarity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The coherence of topics, as Röder, Both and Hinneburg (Exploring the space of topic coherence
 * measures, WSDM 2015) define it, over the corpus that the topics were made of.
 *
 * <p>All logarithms are natural; a probability of nought in a logarithm is 10⁻¹². Each measure is
 * the mean over topics.
 */
public final class Coherence {
    private static final double EPSILON = 1e-12;

    /** The context window of c_npmi, in tokens. */
    private static final int NPMI_CONTEXT_WINDOW = 10;

    /** The context window of c_v, in tokens. */
    private static final int CV_CONTEXT_WINDOW = 110;

    private final List<int[]> documents;
    private final List<List<Integer>> topics;
    private final Set<Integer> words = new TreeSet<>();

    /**
     * For these topics.
     *
     * @param documents token numbers in text order
     * @param topics of each topic the numbers of its top words, most probable first
     */
    public Coherence(List<int[]> documents, List<List<Integer>> topics) {
        this.documents = List.copyOf(documents);
        this.topics = List.copyOf(topics);
        topics.forEach(words::addAll);
    }

    /**
     * Mean normalised pointwise mutual information of all pairs, in context windows of 10; -1 to 1.
     */
    public double npmi() {
        Cooccurrence cooccurrence = new Cooccurrence(documents, words, NPMI_CONTEXT_WINDOW);
        return mean(topics.stream().mapToDouble(cooccurrence::npmi).toArray());
    }

    /**
     * Mean cosine of each word's NPMI vector with that of all words together, in context windows of
     * 110; -1 to 1.
     */
    public double cv() {
        Cooccurrence cooccurrence = new Cooccurrence(documents, words, CV_CONTEXT_WINDOW);
        return mean(topics.stream().mapToDouble(topic -> cv(topic, cooccurrence)).toArray());
    }

    private static double cv(List<Integer> topic, Cooccurrence cooccurrence) {
        int size = topic.size();
        double[][] vectors = new double[size][size];
        double[] together = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                vectors[i][j] = cooccurrence.npmi(topic.get(i), topic.get(j));
                together[j] += vectors[i][j];
            }
        }
        double[] cosines = new double[size];
        for (int i = 0; i < size; i++) {
            cosines[i] = Similarity.cosine(vectors[i], together);
        }
        return mean(cosines);
    }

    /**
     * Mean log probability of a word given one that stands before it in the topic, in whole
     * documents; at most 0 (but for rounding).
     */
    public double umass() {
        Cooccurrence cooccurrence =
                new Cooccurrence(documents, words, Cooccurrence.WHOLE_DOCUMENTS);
        return mean(topics.stream().mapToDouble(topic -> umass(topic, cooccurrence)).toArray());
    }

    private static double umass(List<Integer> topic, Cooccurrence cooccurrence) {
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < topic.size(); i++) {
            for (int j = 0; j < i; j++) {
                double condition = cooccurrence.probability(topic.get(j));
                double both = cooccurrence.probability(topic.get(i), topic.get(j));
                // Of a word that does not occur nothing is known.
                sum += condition == 0 ? 0 : Math.log((both + EPSILON) / condition);
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
