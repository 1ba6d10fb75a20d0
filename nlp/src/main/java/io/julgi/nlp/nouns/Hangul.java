package io.julgi.nlp.nouns;

/** What a Hangul syllable is made of. */
final class Hangul {
    static final char FIRST = '가';
    static final char LAST = '힣';
    static final int SYLLABLES = LAST - FIRST + 1;

    private static final int FINALS = 28;
    private static final int FINAL_N = 4;
    private static final int FINAL_L = 8;

    private Hangul() {}

    static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** Whether it ends in a consonant. */
    static boolean isClosed(char syllable) {
        return (syllable - FIRST) % FINALS != 0;
    }

    /** Whether it ends in ㄴ or ㄹ, as verbs before a noun do. */
    static boolean endsInNorL(char c) {
        int end = isSyllable(c) ? (c - FIRST) % FINALS : 0;
        return end == FINAL_N || end == FINAL_L;
    }
}
