package io.julgi.nlp.clean;

/** Finds the runs of letters and digits in a text. */
public final class WordRuns {
    /** Longer runs are no Korean words but keys, addresses, text whose spaces were lost. */
    private static final int LONGEST = 40;

    /** Gets the place of each run. */
    public interface Visitor {
        /** Gets the run between these places. */
        void visit(int begin, int end);
    }

    private WordRuns() {}

    /** Visits all runs of the text, in order. */
    public static void forEach(String text, Visitor visitor) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at && end - at <= LONGEST) {
                visitor.visit(at, end);
            }
            at = end + 1;
        }
    }

    /** Whether this is a Hangul syllable. */
    public static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetterOrDigit(char c) {
        return isHangul(c) || isLatin(c) || (c >= '0' && c <= '9');
    }
}
