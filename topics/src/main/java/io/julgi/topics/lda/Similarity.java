package io.julgi.topics.lda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** The cosine similarity of topics, 0 to 1. */
public final class Similarity {
    private Similarity() {}

    /** Of two distributions over the same vocabulary; of vectors that may be negative, -1 to 1. */
    public static double cosine(double[] one, double[] other) {
        return cosine(one, word -> other[word]);
    }

    /** The same with another one that is kept in half of the room. */
    public static double cosine(double[] one, float[] other) {
        return cosine(one, word -> other[word]);
    }

    private static double cosine(double[] one, IntToDoubleFunction other) {
        double product = 0;
        double oneSquared = 0;
        double otherSquared = 0;
        for (int word = 0; word < one.length; word++) {
            double weight = other.applyAsDouble(word);
            product += one[word] * weight;
            oneSquared += one[word] * one[word];
            otherSquared += weight * weight;
        }
        return quotient(product, oneSquared, otherSquared);
    }

    /** Of two lists of words; a word that is in one of them only counts as nought in the other. */
    public static double cosine(List<TopicWord> one, List<TopicWord> other) {
        Map<String, Double> weights = new HashMap<>();
        double oneSquared = 0;
        for (TopicWord word : one) {
            weights.put(word.token(), word.weight());
            oneSquared += word.weight() * word.weight();
        }
        double product = 0;
        double otherSquared = 0;
        for (TopicWord word : other) {
            product += word.weight() * weights.getOrDefault(word.token(), 0.0);
            otherSquared += word.weight() * word.weight();
        }
        return quotient(product, oneSquared, otherSquared);
    }

    private static double quotient(double product, double oneSquared, double otherSquared) {
        double lengths = Math.sqrt(oneSquared * otherSquared);
        return lengths == 0 ? 0 : Math.min(1, product / lengths);
    }
}
