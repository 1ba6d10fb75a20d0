package io.julgi.nlp.clean;

/** Normalizes characters and white space: what looks or means the same becomes the same. */
final class Normalizer {
    /** Full-width letters, digits and punctuation are in the order of ASCII. */
    private static final char FIRST_FULL_WIDTH = '\uFF01';

    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final char LAST_LATIN = '\u00FF';
    private static final char FIRST_COMBINING = '\u0300';

    private Normalizer() {}

    /** The text in NFC, with one character for those that look and mean the same. */
    static String uniform(String text) {
        String normal =
                isSurelyComposed(text)
                        ? text
                        : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
        int first = 0;
        while (first < normal.length() && uniform(normal.charAt(first)) == normal.charAt(first)) {
            first++;
        }
        if (first == normal.length()) {
            return normal;
        }
        char[] uniform = normal.toCharArray();
        for (int i = first; i < uniform.length; i++) {
            uniform[i] = uniform(uniform[i]);
        }
        return new String(uniform);
    }

    /** Whether the text is NFC; asks Java's normalizer only about characters that may compose. */
    private static boolean isSurelyComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSafe =
                    c < FIRST_COMBINING
                            || (c >= '가' && c <= '힣')
                            || (c >= '\u4E00' && c <= '\u9FFF')
                            || (c >= '\u2010' && c <= '\u2063')
                            || (c >= '\u3000' && c <= '\u3020')
                            || (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH);
            if (!isSafe) {
                return java.text.Normalizer.isNormalized(text, java.text.Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private static char uniform(char c) {
        if (c <= LAST_LATIN || (c >= '가' && c <= '힣')) {
            return c;
        }
        if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
            return (char) (c - FIRST_FULL_WIDTH + '!');
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″' -> '"';
            case 'ㆍ', '‧', '∙', '・', '•', '･' -> '·';
            default -> c;
        };
    }

    /** One space for every run of spaces and tabs; line breaks stay. */
    static String singleSpaces(String text) {
        return collapse(text, false);
    }

    /** One space for every run of spaces and line breaks, none at the ends. */
    static String oneLine(String text) {
        return collapse(text, true).strip();
    }

    /** One line break for every run of breaks and spaces that has one. */
    static String withoutBlankLines(String text) {
        int at = text.indexOf('\n');
        if (at < 0) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int end = at > done && text.charAt(at - 1) == ' ' ? at - 1 : at;
            lines.append(text, done, end).append('\n');
            done = at + 1;
            while (done < text.length()
                    && (text.charAt(done) == ' ' || text.charAt(done) == '\n')) {
                done++;
            }
            at = text.indexOf('\n', done);
        }
        return lines.append(text, done, text.length()).toString();
    }

    private static String collapse(String text, boolean breaksToo) {
        int at = firstToCollapse(text, breaksToo);
        if (at == text.length()) {
            return text;
        }
        StringBuilder collapsed = new StringBuilder(text.length()).append(text, 0, at);
        boolean afterSpace = at > 0 && collapsed.charAt(at - 1) == ' ';
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = isSpace(c, breaksToo);
            if (!isSpace) {
                collapsed.append(c);
            } else if (!afterSpace) {
                collapsed.append(' ');
            }
            afterSpace = isSpace;
        }
        return collapsed.toString();
    }

    /** The first space that is not a plain one, or follows another. */
    private static int firstToCollapse(String text, boolean breaksToo) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c, breaksToo) && (c != ' ' || (i > 0 && text.charAt(i - 1) == ' '))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isSpace(char c, boolean breaksToo) {
        if (c > ' ' && c < '\u00A0') {
            return false;
        }
        if (c == ' ' || c == '\t') {
            return true;
        }
        if (c < ' ') {
            return breaksToo && (c == '\n' || c == '\u000B' || c == '\f' || c == '\r');
        }
        return (c < '가' || c > '힣') && Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
