package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many stretches of text words stand, alone and together: what measures of coherence are
 * made of.
 *
 * <p>A boolean sliding window of a given width moves over each document by one token (Röder, Both
 * and Hinneburg 2015, section 3.2); a document that is no longer than the window is one stretch. An
 * empty document is none. Memory: one bit for each stretch and asked-for word.
 */
public final class Cooccurrence {
    /** The width at which every document is one stretch. */
    public static final int WHOLE_DOCUMENTS = Integer.MAX_VALUE;

    /** Stands for a probability of nought in a logarithm, as in the paper. */
    private static final double EPSILON = 1e-12;

    private final Map<Integer, BitSet> stretchesOfWord = new HashMap<>();
    private final int stretches;

    /**
     * Counts.
     *
     * @param documents token numbers, in text order
     * @param words the words that will be asked for
     * @param width how many tokens a window holds, at least 1
     */
    public Cooccurrence(List<int[]> documents, Collection<Integer> words, int width) {
        words.forEach(word -> stretchesOfWord.put(word, new BitSet()));
        int next = 0;
        for (int[] document : documents) {
            int last = document.length > width ? document.length - width + 1 : 1;
            for (int position = 0; position < document.length; position++) {
                BitSet found = stretchesOfWord.get(document[position]);
                if (found != null) {
                    // The windows that begin in (position - width, position] hold this token.
                    int from = width > position ? 0 : position - width + 1;
                    found.set(next + from, next + Math.min(position, last - 1) + 1);
                }
            }
            next += document.length == 0 ? 0 : last;
        }
        stretches = next;
    }

    /** How likely a stretch holds this word, 0 to 1. */
    public double probability(int word) {
        return (double) found(word).cardinality() / Math.max(1, stretches);
    }

    /** How likely a stretch holds both words, 0 to 1. */
    public double probability(int word, int other) {
        BitSet both = (BitSet) found(word).clone();
        both.and(found(other));
        return (double) both.cardinality() / Math.max(1, stretches);
    }

    private BitSet found(int word) {
        BitSet found = stretchesOfWord.get(word);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Word " + word + " was not counted; name it to the constructor");
        }
        return found;
    }

    /**
     * Normalised pointwise mutual information of two words (Bouma 2009): about -1 when they never
     * meet, 0 when they meet by chance, 1 when they never part. 0 when one of them does not occur:
     * then nothing is known.
     */
    public double npmi(int word, int other) {
        double one = probability(word);
        double two = probability(other);
        if (one == 0 || two == 0) {
            return 0;
        }
        double both = probability(word, other) + EPSILON;
        // All stretches hold both: never parted, though the formula is 0 / 0.
        return both >= 1 ? 1 : Math.log(both / (one * two)) / -Math.log(both);
    }

    /**
     * Mean NPMI over all pairs of these words: c_npmi of a topic (Röder, Both and Hinneburg 2015).
     *
     * @return 0 for fewer than two words
     */
    public double npmi(List<Integer> words) {
        List<Double> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(npmi(words.get(i), words.get(j)));
            }
        }
        return pairs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
