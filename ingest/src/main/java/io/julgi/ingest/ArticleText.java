package io.julgi.ingest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form that all text of an article has: Unicode NFC, no control characters. */
final class ArticleText {
    private static final int SHOWN_CHARACTERS = 60;

    /** Between words of a line nothing but a space is wanted. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** A body keeps its line breaks and tabs. */
    private static final Pattern CONTROL_BUT_BREAKS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** Turns the direction of what follows, so that a page shows other words than are there. */
    private static final Pattern DIRECTION =
            Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

    /**
     * Normalising sorts the marks on one character by insertion, so a body of nothing but marks
     * would take minutes. Unicode's stream-safe text (UAX 15) has at most 30 in a row; so have we.
     */
    private static final int MARKS_IN_A_ROW = 30;

    private ArticleText() {}

    /** In NFC, and with no more marks on one character than any script needs. */
    static String normal(String text) {
        String safe = withoutSurplusMarks(DIRECTION.matcher(text).replaceAll(""));
        return Normalizer.isNormalized(safe, Normalizer.Form.NFC)
                ? safe
                : Normalizer.normalize(safe, Normalizer.Form.NFC);
    }

    private static String withoutSurplusMarks(String text) {
        StringBuilder kept = null;
        int inARow = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inARow = isMark(c) ? inARow + 1 : 0;
            if (inARow > MARKS_IN_A_ROW && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            } else if (inARow <= MARKS_IN_A_ROW && kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? text : kept.toString();
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** As one line: control characters are spaces, none at the ends. */
    static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** As lines: line breaks are {@code \n}, other control characters are spaces. */
    static String paragraphs(String text) {
        String broken = LINE_BREAK.matcher(text).replaceAll("\n");
        return CONTROL_BUT_BREAKS.matcher(broken).replaceAll(" ").strip();
    }

    static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** Whether a reader would see nothing: only spaces of any kind, or marks without width. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.getType(c) == Character.FORMAT);
    }

    static boolean hasUnpairedSurrogate(String text) {
        // codePoints() joins what is paired; what is left alone stays a surrogate.
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /** In quotes, short enough for a message. */
    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** On one line and short enough for a message. */
    static String shortened(String text) {
        if (text.length() <= SHOWN_CHARACTERS) {
            return line(text);
        }
        int end = text.offsetByCodePoints(0, SHOWN_CHARACTERS / 2);
        return line(text.substring(0, end)) + "…";
    }
}
