package io.julgi.nlp;

import java.util.Arrays;
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
 *
 * <p>An open-addressing table of plain numbers, because a hundred thousand articles have some two
 * hundred million strings to count: an object for each would take minutes. Strings are told apart
 * by a hash of 64 bits, which is different for all of two million with a probability of 1 - 10⁻⁷.
 */
final class SubstringCounts {
    /**
     * Counts of one string.
     *
     * @param texts in how many texts
     * @param atStart how often a word begins with it
     * @param atEnd how often a word ends with it
     */
    record Count(int occurrences, int texts, int atStart, int atEnd) {}

    // An entry of the table: seven numbers beside each other, for the sake of the cache.
    private static final int OCCURRENCES = 0;
    private static final int TEXTS = 1;
    private static final int LAST_TEXT = 2;
    private static final int AT_START = 3;
    private static final int AT_END = 4;
    private static final int PLACE = 5;
    private static final int LENGTH = 6;
    private static final int WIDTH = 7;

    /** Of the golden ratio, as in Fibonacci hashing. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final int FULL_OF_TEN = 8;

    private final int longest;
    private final int limit;
    private long[] keys; // 0: free
    private int[] entries;
    private char[] letters = new char[1 << 16];
    private int lettersUsed;
    private int size;
    private int floor;

    /**
     * @param longest the length of the longest strings
     * @param limit how many strings are held at most
     */
    SubstringCounts(int longest, int limit) {
        this.longest = longest;
        this.limit = limit;
        allocate(1 << 10);
    }

    private void allocate(int capacity) {
        keys = new long[capacity];
        entries = new int[capacity * WIDTH];
    }

    /**
     * Counts all parts of one word.
     *
     * @param text tells the text from others: a string counts once for each
     */
    void add(String word, int text) {
        add(word, 0, word.length(), text);
    }

    /** The same for a word that stands within a line. */
    void add(String line, int from, int to, int text) {
        for (int begin = from; begin < to; begin++) {
            int last = Math.min(to, begin + longest);
            long hash = 0;
            for (int end = begin + 1; end <= last; end++) {
                hash = extended(hash, line.charAt(end - 1));
                int entry = WIDTH * slot(key(hash));
                if (entries[entry + OCCURRENCES] == 0) {
                    hold(entry, key(hash), line, begin, end);
                }
                entries[entry + OCCURRENCES]++;
                if (entries[entry + TEXTS] == 0 || entries[entry + LAST_TEXT] != text) {
                    entries[entry + TEXTS]++;
                    entries[entry + LAST_TEXT] = text;
                }
                if (begin == from) {
                    entries[entry + AT_START]++;
                }
                if (end == to) {
                    entries[entry + AT_END]++;
                }
            }
            if (size * 10L > (long) FULL_OF_TEN * keys.length) {
                rebuild(2 * keys.length, 0);
            }
        }
        if (size > limit) {
            forget();
        }
    }

    private static long extended(long hash, char letter) {
        return (hash + letter + 1) * MULTIPLIER;
    }

    private static long key(long hash) {
        long mixed = hash ^ (hash >>> 32);
        return mixed == 0 ? 1 : mixed;
    }

    /** Where this key is, or would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * MULTIPLIER) >>> 33) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void hold(int entry, long key, String line, int begin, int end) {
        int length = end - begin;
        if (lettersUsed + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        line.getChars(begin, end, letters, lettersUsed);
        keys[entry / WIDTH] = key;
        entries[entry + PLACE] = lettersUsed;
        entries[entry + LENGTH] = length;
        lettersUsed += length;
        size++;
    }

    private void forget() {
        floor = 0;
        int left = size;
        while (left > limit / 2) {
            floor++;
            left = 0;
            for (int at = 0; at < keys.length; at++) {
                left += entries[WIDTH * at + OCCURRENCES] > floor ? 1 : 0;
            }
        }
        rebuild(keys.length, floor);
    }

    /** A new table of this capacity with the strings that have more than so many occurrences. */
    private void rebuild(int capacity, int rarest) {
        long[] oldKeys = keys;
        int[] oldEntries = entries;
        char[] oldLetters = letters;
        allocate(capacity);
        letters = new char[oldLetters.length];
        lettersUsed = 0;
        size = 0;
        for (int at = 0; at < oldKeys.length; at++) {
            int old = WIDTH * at;
            if (oldEntries[old + OCCURRENCES] > rarest) {
                int slot = slot(oldKeys[at]);
                keys[slot] = oldKeys[at];
                System.arraycopy(oldEntries, old, entries, WIDTH * slot, WIDTH);
                int length = oldEntries[old + LENGTH];
                System.arraycopy(oldLetters, oldEntries[old + PLACE], letters, lettersUsed, length);
                entries[WIDTH * slot + PLACE] = lettersUsed;
                lettersUsed += length;
                size++;
            }
        }
    }

    /** Up to how many occurrences the strings had that were forgotten last; 0 when none was. */
    int floor() {
        return floor;
    }

    int size() {
        return size;
    }

    /** The counts of this string; none when it is not held. */
    Optional<Count> get(String string) {
        int slot = slotOf(string);
        return keys[slot] == 0 ? Optional.empty() : Optional.of(count(slot));
    }

    /** How often this occurs; 0 when it is not held. */
    int occurrences(String string) {
        return entries[WIDTH * slotOf(string) + OCCURRENCES];
    }

    private int slotOf(String string) {
        long hash = 0;
        for (int i = 0; i < string.length(); i++) {
            hash = extended(hash, string.charAt(i));
        }
        return slot(key(hash));
    }

    void forEach(BiConsumer<String, Count> consumer) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                int place = entries[WIDTH * at + PLACE];
                int length = entries[WIDTH * at + LENGTH];
                consumer.accept(new String(letters, place, length), count(at));
            }
        }
    }

    private Count count(int slot) {
        int entry = WIDTH * slot;
        return new Count(
                entries[entry + OCCURRENCES],
                entries[entry + TEXTS],
                entries[entry + AT_START],
                entries[entry + AT_END]);
    }
}
