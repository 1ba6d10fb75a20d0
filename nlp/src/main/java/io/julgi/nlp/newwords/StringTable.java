package io.julgi.nlp.newwords;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A hash table of string counts, with open addressing in an array of numbers: a hundred thousand
 * articles have some three hundred million strings to count, and an object for each would take
 * minutes. Strings are identified by a hash of 64 bits, which is unique among two million with a
 * probability of 1 - 10⁻⁷. Not safe for many threads.
 */
final class StringTable {
    // An entry is eight adjacent numbers, so that it is in one cache line.
    private static final int KEY_HIGH = 0;
    private static final int KEY_LOW = 1; // both 0: free
    private static final int OCCURRENCES = 2;
    private static final int TEXTS = 3;
    private static final int LAST_TEXT = 4;
    private static final int AT_START = 5;
    private static final int AT_END = 6;
    private static final int LETTERS = 7; // the place of its first letter, and its length
    private static final int WIDTH = 8;

    private static final int LENGTH_BITS = 4;
    static final int LONGEST = (1 << LENGTH_BITS) - 1;

    /** The golden ratio, as in Fibonacci hashing. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final int FULL_OF_TEN = 7;

    private int[] entries;
    private int capacity;
    private char[] letters = new char[1 << 10];
    private int lettersUsed;
    private int size;

    StringTable() {
        allocate(1 << 8);
    }

    private void allocate(int slots) {
        capacity = slots;
        entries = new int[slots * WIDTH];
    }

    /**
     * Counts all strings that begin at this place of a word, up to the longest.
     *
     * @param isStart whether the word begins there, too
     * @param last where the longest string ends, at most {@value #LONGEST} letters further
     * @param wordEnd where the word ends
     */
    void add(char[] text, int begin, boolean isStart, int last, int wordEnd, int textNumber) {
        long hash = 0;
        for (int end = begin + 1; end <= last; end++) {
            hash = extended(hash, text[end - 1]);
            long key = key(hash);
            int entry = entry(key);
            if (entries[entry + OCCURRENCES]++ == 0) {
                hold(entry, key, text, begin, end);
            }
            if (entries[entry + LAST_TEXT] != textNumber) {
                entries[entry + LAST_TEXT] = textNumber;
                entries[entry + TEXTS]++;
            }
            if (isStart) {
                entries[entry + AT_START]++;
            }
            if (end == wordEnd) {
                entries[entry + AT_END]++;
            }
        }
        if (size * 10L > (long) FULL_OF_TEN * capacity) {
            rebuild(2 * capacity, 0);
        }
    }

    private static long extended(long hash, char letter) {
        return (hash + letter + 1) * MULTIPLIER;
    }

    private static long key(long hash) {
        long mixed = hash ^ (hash >>> 32);
        return mixed == 0 ? 1 : mixed;
    }

    /** Where the entry of this key is, or would be. */
    private int entry(long key) {
        int high = (int) (key >>> 32);
        int low = (int) key;
        int mask = entries.length - 1;
        int at = ((int) ((key * MULTIPLIER) >>> 33) * WIDTH) & mask;
        while ((entries[at + KEY_HIGH] != high || entries[at + KEY_LOW] != low)
                && (entries[at + KEY_HIGH] != 0 || entries[at + KEY_LOW] != 0)) {
            at = (at + WIDTH) & mask;
        }
        return at;
    }

    private void hold(int entry, long key, char[] text, int begin, int end) {
        int length = end - begin;
        if (lettersUsed + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        System.arraycopy(text, begin, letters, lettersUsed, length);
        entries[entry + KEY_HIGH] = (int) (key >>> 32);
        entries[entry + KEY_LOW] = (int) key;
        entries[entry + LAST_TEXT] = -1;
        entries[entry + LETTERS] = lettersUsed << LENGTH_BITS | length;
        lettersUsed += length;
        size++;
    }

    /** Drops the strings with at most this many occurrences. */
    void drop(int rarest) {
        rebuild(capacity, rarest);
    }

    private void rebuild(int newCapacity, int rarest) {
        int[] old = entries;
        char[] oldLetters = letters;
        allocate(newCapacity);
        letters = new char[oldLetters.length];
        lettersUsed = 0;
        size = 0;
        for (int at = 0; at < old.length; at += WIDTH) {
            if (old[at + OCCURRENCES] > rarest) {
                int place = old[at + LETTERS] >>> LENGTH_BITS;
                int length = old[at + LETTERS] & LONGEST;
                long key = (long) old[at + KEY_HIGH] << 32 | (old[at + KEY_LOW] & 0xFFFFFFFFL);
                int entry = entry(key);
                System.arraycopy(old, at, entries, entry, WIDTH);
                System.arraycopy(oldLetters, place, letters, lettersUsed, length);
                entries[entry + LETTERS] = lettersUsed << LENGTH_BITS | length;
                lettersUsed += length;
                size++;
            }
        }
    }

    int size() {
        return size;
    }

    /**
     * How many strings have each number of occurrences; the last place is for all that have more.
     */
    void addHistogram(int[] stringsByOccurrences) {
        for (int at = 0; at < entries.length; at += WIDTH) {
            int occurrences = entries[at + OCCURRENCES];
            if (occurrences > 0) {
                stringsByOccurrences[Math.min(occurrences, stringsByOccurrences.length - 1)]++;
            }
        }
    }

    /** The counts of this string; none when it is not held. */
    Optional<SubstringCounts.Count> count(String string) {
        int entry = entryOf(string);
        return entries[entry + OCCURRENCES] == 0 ? Optional.empty() : Optional.of(count(entry));
    }

    int occurrences(String string) {
        return entries[entryOf(string) + OCCURRENCES];
    }

    private int entryOf(String string) {
        long hash = 0;
        for (int i = 0; i < string.length(); i++) {
            hash = extended(hash, string.charAt(i));
        }
        return entry(key(hash));
    }

    void forEach(BiConsumer<String, SubstringCounts.Count> consumer) {
        for (int at = 0; at < entries.length; at += WIDTH) {
            if (entries[at + OCCURRENCES] > 0) {
                int place = entries[at + LETTERS] >>> LENGTH_BITS;
                int length = entries[at + LETTERS] & LONGEST;
                consumer.accept(new String(letters, place, length), count(at));
            }
        }
    }

    private SubstringCounts.Count count(int entry) {
        return new SubstringCounts.Count(
                entries[entry + OCCURRENCES],
                entries[entry + TEXTS],
                entries[entry + AT_START],
                entries[entry + AT_END]);
    }
}
