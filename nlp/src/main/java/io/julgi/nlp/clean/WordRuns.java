package io.julgi.nlp.clean;

/** The stretches of a text that are written without a space or sign: letters and figures. */
public final class WordRuns {
    /** What is longer is no Korean word: a key, an address, a text whose spaces were lost. */
    private static final int LONGEST = 40;

    /** Takes note of one stretch. */
    public interface Visitor {
        void visit(int begin, int end);
    }

    private WordRuns() {}

    public static void forEach(String text, Visitor visitor) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetterOrFigure(text.charAt(end))) {
                end++;
            }
            if (end > at && end - at <= LONGEST) {
                visitor.visit(at, end);
            }
            at = end + 1;
        }
    }

    public static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetterOrFigure(char c) {
        return isHangul(c) || isLatin(c) || (c >= '0' && c <= '9');
    }
}
