package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the contexts in which words occur, alone and together: the basis of coherence measures.
 *
 * <p>A boolean sliding context window of a given width moves over each document by one token
 * (Röder, Both and Hinneburg 2015, section 3.2); a document that is no longer than the window is
 * one context. An empty document has none. Memory: one bit for each context and requested word.
 */
public final class Cooccurrence {
    /** The width at which every document is one context. */
    public static final int WHOLE_DOCUMENTS = Integer.MAX_VALUE;

    /** Added to a probability in a logarithm, as in the paper. */
    private static final double EPSILON = 1e-12;

    private final Map<Integer, BitSet> contextsOfWord = new HashMap<>();
    private final int contexts;

    /**
     * Counts the contexts of these words.
     *
     * @param documents token numbers, in text order
     * @param words words that may be requested
     * @param width number of tokens in a context window, at least 1
     */
    public Cooccurrence(List<int[]> documents, Collection<Integer> words, int width) {
        words.forEach(word -> contextsOfWord.put(word, new BitSet()));
        int next = 0;
        for (int[] document : documents) {
            int last = document.length > width ? document.length - width + 1 : 1;
            for (int position = 0; position < document.length; position++) {
                BitSet found = contextsOfWord.get(document[position]);
                if (found != null) {
                    // The context windows that begin in (position - width, position] hold this
                    // token.
                    int from = width > position ? 0 : position - width + 1;
                    found.set(next + from, next + Math.min(position, last - 1) + 1);
                }
            }
            next += document.length == 0 ? 0 : last;
        }
        contexts = next;
    }

    /** The probability that a context holds this word. */
    public double probability(int word) {
        return (double) found(word).cardinality() / Math.max(1, contexts);
    }

    /** The probability that a context holds both words. */
    public double probability(int word, int other) {
        BitSet both = (BitSet) found(word).clone();
        both.and(found(other));
        return (double) both.cardinality() / Math.max(1, contexts);
    }

    private BitSet found(int word) {
        BitSet found = contextsOfWord.get(word);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Word " + word + " was not counted; name it to the constructor");
        }
        return found;
    }

    /**
     * Normalised pointwise mutual information of two words (Bouma 2009): about -1 for pairs that
     * never co-occur, 0 for those that co-occur by chance, 1 for those that always do. 0 when one
     * of them does not occur: then nothing is known.
     */
    public double npmi(int word, int other) {
        double one = probability(word);
        double two = probability(other);
        if (one == 0 || two == 0) {
            return 0;
        }
        double both = probability(word, other) + EPSILON;
        // Every context holds both, and the formula is 0 / 0.
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
