package io.julgi.topics;

import java.util.List;

/**
 * Articles as a topic model takes them: each token is a number, its place in the vocabulary.
 *
 * @param vocabulary the distinct tokens, sorted
 * @param documents one array of token numbers an article, in text order, repeats kept; may be empty
 */
public record Corpus(List<String> vocabulary, List<int[]> documents) {
    public Corpus {
        vocabulary = List.copyOf(vocabulary);
        documents = List.copyOf(documents);
    }

    /** How many tokens all documents have together. */
    public int tokens() {
        int sum = 0;
        for (int[] document : documents) {
            sum += document.length;
        }
        return sum;
    }
}
