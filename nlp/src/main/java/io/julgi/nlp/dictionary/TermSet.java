package io.julgi.nlp.dictionary;

import java.util.Collection;

/**
 * Words that can be asked for by their place in a text. Nearly every stretch of a text that is
 * asked for is none of them, so nothing is copied out of the text for asking.
 */
public final class TermSet {
    /** Half of the slots at most are taken, so that a search ends soon. */
    private static final int SLOTS_PER_WORD = 2;

    /** Of the filter: 16 KiB, which stay in the cache. */
    private static final int BITS = 1 << 17;

    private final String[] slots;

    /**
     * A bit for each word's first and last letter and length. What has no bit is no word, and that
     * is said without reading the rest.
     */
    private final long[] filter = new long[BITS / Long.SIZE];

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

    /** Whether what stands between these places is one of the words. */
    public boolean contains(String text, int begin, int end) {
        if (begin == end) {
            return false;
        }
        int bit = bitOf(text, begin, end);
        return (filter[bit / Long.SIZE] >>> bit & 1) != 0
                && slots[slotOf(text, begin, end)] != null;
    }

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
