package io.julgi.nlp.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits Korean text into sentences. A line ends one, and so does a full stop, question or
 * exclamation mark, unless it stands in a number (3.5), a date (2025. 3. 1.), an abbreviation
 * (U.S., J. 로버츠), inside quotes or brackets, or before the particle that quotes it (“그렇다.”라고). The
 * work grows with the length of the text, whatever the text is.
 */
public final class Sentences {
    /** A longer quote was never closed, and is read as if it had not begun. */
    private static final int LONGEST_QUOTE = 300;

    private static final int LONGEST_ELLIPSIS = 12;

    private static final String OPENING = "“「『(〈《";
    private static final String CLOSING = "”」』)〉》";
    private static final String CLOSING_AFTER_STOP = "\"'”’」』)]〉》";
    private static final Pattern QUOTING =
            Pattern.compile("(?:이?라(?:고|며|면서|는|던)|하고|며|면서|고|는|란|이란)(?![가-힣]{3})");

    /** Abbreviations whose full stop ends no sentence. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "ms", "mrs", "dr", "st", "vs", "no", "inc", "co", "corp", "ltd", "jr",
                    "sr", "prof", "gen", "vol", "fig", "etc");

    private Sentences() {}

    /** The sentences of the text in order, stripped, none blank. */
    public static List<String> in(String text) {
        List<String> sentences = new ArrayList<>();
        text.lines().forEach(line -> addSentences(line, sentences));
        return sentences;
    }

    private static void addSentences(String line, List<String> sentences) {
        int begin = 0;
        int quotedUntil = -1;
        for (int i = 0; i < line.length(); i++) {
            if (i > quotedUntil) {
                quotedUntil = Math.max(quotedUntil, endOfQuote(line, i));
            }
            int end = i < quotedUntil ? -1 : endOfSentence(line, i);
            if (end > 0) {
                add(line.substring(begin, end), sentences);
                begin = end;
                i = end - 1;
            }
        }
        add(line.substring(begin), sentences);
    }

    private static void add(String sentence, List<String> sentences) {
        String stripped = sentence.strip();
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }

    /** Where the quote or bracket that opens here closes; -1 when none opens or it never closes. */
    private static int endOfQuote(String line, int at) {
        char open = line.charAt(at);
        int pair = OPENING.indexOf(open);
        if (open != '"' && pair < 0) {
            return -1;
        }
        char close = open == '"' ? '"' : CLOSING.charAt(pair);
        int last = Math.min(line.length() - 1, at + LONGEST_QUOTE);
        for (int i = at + 1; i <= last; i++) {
            if (line.charAt(i) == close) {
                return i;
            }
        }
        return -1;
    }

    /** The place after the sentence that the character here ends; -1 when it ends none. */
    private static int endOfSentence(String line, int at) {
        int stop = isClosing(line.charAt(at)) ? at - 1 : at;
        if (stop < 1 || !isStop(line, stop)) {
            return -1;
        }
        int end = stop + 1;
        while (end < line.length() && isClosing(line.charAt(end))) {
            end++;
        }
        if (end == line.length()) {
            return end;
        }
        boolean closed = end > stop + 1;
        int next = end;
        while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
            next++;
        }
        if (closed && QUOTING.matcher(line).region(next, line.length()).lookingAt()) {
            return -1;
        }
        // “…했다.그는 …”: the space was forgotten.
        boolean isSpaceForgotten =
                next == end && line.charAt(stop - 1) == '다' && isSyllable(line.charAt(end));
        return next > end || isSpaceForgotten ? end : -1;
    }

    private static boolean isClosing(char c) {
        return CLOSING_AFTER_STOP.indexOf(c) >= 0;
    }

    private static boolean isStop(String line, int at) {
        char stop = line.charAt(at);
        if (stop == '?' || stop == '!') {
            return true;
        }
        char before = line.charAt(at - 1);
        if (stop == '…') {
            return isSentenceEnd(before);
        }
        if (stop != '.') {
            return false;
        }
        if (before == '.') {
            int word = at;
            while (word > 0 && at - word < LONGEST_ELLIPSIS && line.charAt(word - 1) == '.') {
                word--;
            }
            return word > 0 && isSentenceEnd(line.charAt(word - 1));
        }
        return !Character.isDigit(before) && !isAbbreviation(line, at);
    }

    /** 다, 요, 까, 죠: an ellipsis after other syllables is a pause. */
    private static boolean isSentenceEnd(char syllable) {
        return "다요까죠".indexOf(syllable) >= 0;
    }

    private static boolean isAbbreviation(String line, int stop) {
        int begin = stop;
        while (begin > 0 && isLatin(line.charAt(begin - 1)) && stop - begin < 5) {
            begin--;
        }
        String word = line.substring(begin, stop).toLowerCase(Locale.ROOT);
        return word.length() == 1 || ABBREVIATIONS.contains(word);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSyllable(char c) {
        return c >= '가' && c <= '힣';
    }
}
