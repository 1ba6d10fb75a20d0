package io.julgi.nlp.clean;

import java.util.List;

/**
 * The set of character classes that occur in a text, as the bits of a number. Most texts lack the
 * characters that most cleaning rules need, so most rules are skipped without a pattern match.
 */
final class CharacterPrefilter {
    /** The class of invisible characters: joiners, direction marks, variation selectors. */
    static final char INVISIBLE = '\u200B';

    /** The class of control characters except the line break. */
    static final char CONTROL = '\u0000';

    /** The class of Chinese characters. */
    static final char HANJA = '\u4E00';

    /** The class of capital letters, except those that are a class of their own. */
    static final char CAPITAL = 'A';

    /**
     * The classes, each by one character: those that many rules need and few texts have, at most
     * 63. For a character that is not here a rule searches the whole text.
     */
    private static final String CLASSES =
            "" + INVISIBLE + CONTROL + HANJA + CAPITAL + "&(=@:wWⓒ©[◀…⋯.#<〈《【〔통정";

    /** The number of each character's class; 0 for those without one. */
    private static final byte[] CLASS_OF = classes();

    private CharacterPrefilter() {}

    /** The classes of characters in this text. */
    static long of(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << CLASS_OF[text.charAt(i)];
        }
        return bits;
    }

    /** The classes of these words' first characters; 0 when one of them has no class. */
    static long ofFirstOf(List<String> words) {
        long bits = 0;
        for (String word : words) {
            int number = CLASS_OF[word.charAt(0)];
            if (number == 0) {
                return 0;
            }
            bits |= 1L << number;
        }
        return bits;
    }

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < CLASSES.length(); i++) {
            classes[CLASSES.charAt(i)] = (byte) (i + 1);
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F)) {
                classes[c] = classes[INVISIBLE];
            } else if ((Character.isISOControl(c) && c != '\n') || c == 0x2028 || c == 0x2029) {
                classes[c] = classes[CONTROL];
            } else if (HanjaShorthand.isHanja(c)) {
                classes[c] = classes[HANJA];
            } else if (Character.isSurrogate((char) c)) {
                classes[c] =
                        classes[INVISIBLE]; // some characters beyond the first plane are invisible
            } else if (Character.toLowerCase(c) != c && classes[c] == 0) {
                classes[c] = classes[CAPITAL];
            }
        }
        return classes;
    }
}
