package io.julgi.nlp.dictionary;

import java.util.Collection;

/**
 * A set of words that looks up substrings of a text without copying them, since nearly all
 * substrings that are looked up are not in the set.
 */
public final class TermSet {
    /** At most half of the slots are taken, so that probing ends soon. */
    private static final int SLOTS_PER_WORD = 2;

    /** Size of the filter: 16 KiB, which stay in the processor's cache. */
    private static final int BITS = 1 << 17;

    private final String[] slots;

    /**
     * One bit for each combination of first letter, last letter and length: a substring whose bit
     * is not set is rejected without reading the rest.
     */
    private final long[] filter = new long[BITS / Long.SIZE];

    /** The set of these words. */
    public TermSet(Collection<String> words) {
        slots = new String[Integer.highestOneBit(Math.max(1, words.size())) * 2 * SLOTS_PER_WORD];
        for (String word : words) {
            slots[slotOf(word, 0, word.length())] = word;
            if (!word.isEmpty()) {
                int bit = bitOf(word, 0, word.length());
                filter[bit / Long.SIZE] |= 1L << bit;
            }
        }
    }

    /** Whether the text between these places is one of the words. */
    public boolean contains(String text, int begin, int end) {
        if (begin == end) {
            return false;
        }
        int bit = bitOf(text, begin, end);
        return (filter[bit / Long.SIZE] >>> bit & 1) != 0
                && slots[slotOf(text, begin, end)] != null;
    }

    /** Whether this is one of the words. */
    public boolean contains(String text) {
        return contains(text, 0, text.length());
    }

    private static int bitOf(String text, int begin, int end) {
        int letters = 31 * (31 * text.charAt(begin) + text.charAt(end - 1)) + end - begin;
        return (letters * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
    }

    /** The slot in which the word is, or would be. */
    private int slotOf(String text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != null && !isThere(slots[slot], text, begin, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static boolean isThere(String word, String text, int begin, int end) {
        return word.length() == end - begin && text.startsWith(word, begin);
    }
}
