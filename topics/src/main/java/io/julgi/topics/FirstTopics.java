package io.julgi.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link Start} in numbers: how many tokens of each word each topic is taken to have had already,
 * while the first topics are drawn. All topics that are known count the same, together as much as
 * the corpus itself.
 */
final class FirstTopics {
    /** Nothing is known. */
    static final FirstTopics UNKNOWN = new FirstTopics(Map.of(), new double[0]);

    /** By vocabulary number; absent where nothing is known of a word. */
    private final Map<Integer, double[]> seen;

    private final double[] seenOf;

    private FirstTopics(Map<Integer, double[]> seen, double[] seenOf) {
        this.seen = seen;
        this.seenOf = seenOf;
    }

    static FirstTopics of(Corpus corpus, int topics, Start start) {
        if (start.isCold()) {
            return UNKNOWN;
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<String> vocabulary = corpus.vocabulary();
        for (int number = 0; number < vocabulary.size(); number++) {
            numbers.put(vocabulary.get(number), number);
        }
        double each = (double) corpus.tokens() / topics;
        Map<Integer, double[]> seen = new HashMap<>();
        double[] seenOf = new double[topics];
        for (int topic = 0; topic < start.topics().size(); topic++) {
            for (TopicWord word : start.topics().get(topic)) {
                Integer number = numbers.get(word.token());
                if (number != null) {
                    seen.computeIfAbsent(number, absent -> new double[topics])[topic] +=
                            each * word.weight();
                    seenOf[topic] += each * word.weight();
                }
            }
        }
        return new FirstTopics(seen, seenOf);
    }

    /** Also when the corpus has none of the words that were given. */
    boolean areUnknown() {
        return seen.isEmpty();
    }

    /**
     * How often each topic is taken to have had a word.
     *
     * @param number the word's place in the vocabulary
     * @return an array that the caller may change
     */
    double[] seen(int number) {
        double[] known = seen.get(number);
        return known == null ? new double[seenOf.length] : known.clone();
    }

    double seenOf(int topic) {
        return seenOf[topic];
    }
}
