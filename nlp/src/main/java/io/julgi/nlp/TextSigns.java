package io.julgi.nlp;

/**
 * Which telling signs a text has, as one number: most texts lack the signs that most cleaning rules
 * need, so most rules need not look at them.
 */
final class TextSigns {
    /** Stands for all characters that are not seen: joiners, direction marks, variation signs. */
    static final char UNSEEN = '\u200B';

    /** Stands for all control characters but the line break. */
    static final char CONTROL = '\u0000';

    /** Stands for all Chinese characters. */
    static final char HANJA = '\u4E00';

    /** All that any rule asks for; 63 at most, since the answer is one number. */
    private static final String ASKED =
            "" + UNSEEN + CONTROL + HANJA + "&(=@:wW진ⓒ©[◀…⋯.#<〈《【〔보합급단포권학공습독앱통정";

    /** For each character the number of its sign; 0 for those that nobody asks for. */
    private static final byte[] SIGNS = signs();

    private TextSigns() {}

    /** The signs of this text. */
    static long of(String text) {
        long signs = 0;
        for (int i = 0; i < text.length(); i++) {
            signs |= 1L << SIGNS[text.charAt(i)];
        }
        return signs;
    }

    /**
     * The signs of which a text needs one.
     *
     * @throws IllegalArgumentException when one is not among those that are looked for
     */
    static long anyOf(String characters) {
        long signs = 0;
        for (int i = 0; i < characters.length(); i++) {
            int sign = SIGNS[characters.charAt(i)];
            if (sign == 0) {
                throw new IllegalArgumentException(
                        "'" + characters.charAt(i) + "' is not looked for; add it to TextSigns");
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
            }
        }
        return signs;
    }
}
