package io.julgi.topics.lda;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The documents of a corpus in an order of their own, in two arrays.
 *
 * <p>Words are numbered anew, rarest first; the words of a document are sorted, and so are the
 * documents, longest first. To a topic model this is the same corpus, because it knows neither the
 * order of words nor that of documents; but whatever order the articles arrived in, its random
 * numbers now meet them in the same one. Documents of one length stand together, so that the
 * processor foresees where each ends, and among them those that share a rare word, so that its
 * counts are still in the cache when they are needed again.
 */
final class SortedDocuments {
    /** The vocabulary number of each word. */
    private final int[] numberOfWord;

    /** How often each word occurs in the documents. */
    private final int[] countOfWord;

    private final int[] tokens;
    private final int[] starts;

    /** The corpus's number of each document. */
    private final int[] original;

    SortedDocuments(Corpus corpus) {
        int[] counts = corpus.tokenCounts();
        numberOfWord =
                IntStream.range(0, counts.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(number -> counts[number]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] wordOfNumber = new int[counts.length];
        countOfWord = new int[counts.length];
        for (int word = 0; word < numberOfWord.length; word++) {
            wordOfNumber[numberOfWord[word]] = word;
            countOfWord[word] = counts[numberOfWord[word]];
        }
        int[][] documents = renumbered(corpus.documents(), wordOfNumber);
        original =
                IntStream.range(0, documents.length)
                        .boxed()
                        .sorted((one, other) -> compare(documents[one], documents[other]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        tokens = new int[corpus.tokens()];
        starts = new int[documents.length + 1];
        for (int document = 0; document < documents.length; document++) {
            int[] words = documents[original[document]];
            System.arraycopy(words, 0, tokens, starts[document], words.length);
            starts[document + 1] = starts[document] + words.length;
        }
    }

    private static int[][] renumbered(List<int[]> documents, int[] wordOfNumber) {
        return documents.stream()
                .map(
                        document ->
                                Arrays.stream(document)
                                        .map(number -> wordOfNumber[number])
                                        .sorted()
                                        .toArray())
                .toArray(int[][]::new);
    }

    private static int compare(int[] one, int[] other) {
        return one.length == other.length
                ? Arrays.compare(one, other)
                : Integer.compare(other.length, one.length);
    }

    int documents() {
        return original.length;
    }

    int words() {
        return numberOfWord.length;
    }

    int tokens() {
        return tokens.length;
    }

    int word(int token) {
        return tokens[token];
    }

    /** Its first token; that of the one behind the last document is the number of tokens. */
    int start(int document) {
        return starts[document];
    }

    int length(int document) {
        return starts[document + 1] - starts[document];
    }

    int numberOf(int word) {
        return numberOfWord[word];
    }

    int countOf(int word) {
        return countOfWord[word];
    }

    int originalOf(int document) {
        return original[document];
    }

    /** Whether it has the same words as the one before it. */
    boolean repeats(int document) {
        return document > 0
                && Arrays.equals(
                        tokens,
                        starts[document],
                        starts[document + 1],
                        tokens,
                        starts[document - 1],
                        starts[document]);
    }
}
