package io.julgi.nlp;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How often each string of letters occurs in the texts' words, and how often at their edges.
 *
 * <p>Bounded by <em>lossy counting</em> (Manku and Motwani, "Approximate frequency counts over data
 * streams", VLDB 2002): whenever more than the given number of strings is held, the rarest ones are
 * forgotten until half of them are left. A string that was never forgotten is counted exactly;
 * others miss at most {@link #floor} occurrences for each time that the limit was met. A part of a
 * string is never rarer than the string, so that no string is held without its parts.
 */
final class SubstringCounts {
    /** Counts of one string. */
    static final class Count {
        private int occurrences;
        private int texts;
        private int lastText;
        private int atStart;
        private int atEnd;

        int occurrences() {
            return occurrences;
        }

        /** In how many texts. */
        int texts() {
            return texts;
        }

        /** How often a word begins with it. */
        int atStart() {
            return atStart;
        }

        /** How often a word ends with it. */
        int atEnd() {
            return atEnd;
        }
    }

    private final int longest;
    private final int limit;
    private final Map<String, Count> counts = new HashMap<>();
    private int floor;

    /**
     * @param longest the length of the longest strings
     * @param limit how many strings are held at most
     */
    SubstringCounts(int longest, int limit) {
        this.longest = longest;
        this.limit = limit;
    }

    /**
     * Counts all parts of one word.
     *
     * @param text tells the text from others: a string counts once for each
     */
    void add(String word, int text) {
        for (int begin = 0; begin < word.length(); begin++) {
            int last = Math.min(word.length(), begin + longest);
            for (int end = begin + 1; end <= last; end++) {
                Count count =
                        counts.computeIfAbsent(word.substring(begin, end), part -> new Count());
                count.occurrences++;
                if (count.texts == 0 || count.lastText != text) {
                    count.texts++;
                    count.lastText = text;
                }
                if (begin == 0) {
                    count.atStart++;
                }
                if (end == word.length()) {
                    count.atEnd++;
                }
            }
        }
        if (counts.size() > limit) {
            forget();
        }
    }

    private void forget() {
        floor = 0;
        while (counts.size() > limit / 2) {
            floor++;
            Iterator<Count> all = counts.values().iterator();
            while (all.hasNext()) {
                if (all.next().occurrences <= floor) {
                    all.remove();
                }
            }
        }
    }

    /** Up to how many occurrences the strings had that were forgotten last; 0 when none was. */
    int floor() {
        return floor;
    }

    int size() {
        return counts.size();
    }

    /** The counts of this string; none when it is not held. */
    Optional<Count> get(String string) {
        return Optional.ofNullable(counts.get(string));
    }

    /** How often this occurs; 0 when it is not held. */
    int occurrences(String string) {
        Count count = counts.get(string);
        return count == null ? 0 : count.occurrences;
    }

    void forEach(BiConsumer<String, Count> consumer) {
        counts.forEach(consumer);
    }
}
