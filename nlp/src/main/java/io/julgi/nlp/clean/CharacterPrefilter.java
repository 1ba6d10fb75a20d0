package io.julgi.nlp.clean;

import java.util.List;

/**
 * Which telling signs a text has, as one number: most texts lack the signs that most cleaning rules
 * need, so most rules need not look at them.
 */
final class CharacterPrefilter {
    /** Stands for all characters that are not seen: joiners, direction marks, variation signs. */
    static final char UNSEEN = '\u200B';

    /** Stands for all control characters but the line break. */
    static final char CONTROL = '\u0000';

    /** Stands for all Chinese characters. */
    static final char HANJA = '\u4E00';

    /**
     * Stands for all letters that are no lower case, but for those that are asked for themselves.
     */
    static final char CAPITAL = 'A';

    /**
     * What many rules ask for and few texts have; 63 at most, since the answer is one number. A
     * single character that a rule asks for must be here, or else the whole text is searched for
     * it.
     */
    private static final String ASKED =
            "" + UNSEEN + CONTROL + HANJA + CAPITAL + "&(=@:wWⓒ©[◀…⋯.#<〈《【〔통정";

    /** For each character the number of its sign; 0 for those that nobody asks for. */
    private static final byte[] SIGNS = signs();

    private CharacterPrefilter() {}

    /** The signs of this text. */
    static long of(String text) {
        long signs = 0;
        for (int i = 0; i < text.length(); i++) {
            signs |= 1L << SIGNS[text.charAt(i)];
        }
        return signs;
    }

    /** The signs of these words' first characters; 0 when one is not among those looked for. */
    static long ofFirstOf(List<String> words) {
        long signs = 0;
        for (String word : words) {
            int sign = SIGNS[word.charAt(0)];
            if (sign == 0) {
                return 0;
            }
            signs |= 1L << sign;
        }
        return signs;
    }

    private static byte[] signs() {
        byte[] signs = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < ASKED.length(); i++) {
            signs[ASKED.charAt(i)] = (byte) (i + 1);
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F)) {
                signs[c] = signs[UNSEEN];
            } else if ((Character.isISOControl(c) && c != '\n') || c == 0x2028 || c == 0x2029) {
                signs[c] = signs[CONTROL];
            } else if (HanjaShorthand.isHanja(c)) {
                signs[c] = signs[HANJA];
            } else if (Character.isSurrogate((char) c)) {
                signs[c] = signs[UNSEEN]; // some characters beyond the first plane are not seen
            } else if (Character.toLowerCase(c) != c && signs[c] == 0) {
                signs[c] = signs[CAPITAL];
            }
        }
        return signs;
    }
}
