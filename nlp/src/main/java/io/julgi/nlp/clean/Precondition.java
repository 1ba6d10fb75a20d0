package io.julgi.nlp.clean;

import java.util.Arrays;
import java.util.List;

/**
 * A cheap check whether a cleaning rule can change a text: most texts fail it for most rules, at
 * far less cost than a pattern match.
 *
 * @param classes the {@link CharacterPrefilter} classes of which a text must have one; 0 for no
 *     such condition
 * @param words of which a text must have one; empty for no such condition
 * @param beginnings the characters with which a text must begin; empty for any
 * @param endings the characters in which a text must end; empty for any
 */
record Precondition(long classes, List<String> words, String beginnings, String endings) {
    /** Holds for any text. */
    static final Precondition NONE = new Precondition(0, List.of(), "", "");

    /**
     * Parses a precondition: characters or words, separated by spaces, of which a text must have
     * one; after {@code ^} the characters with which it must begin, after {@code $} those in which
     * it must end; empty for any text.
     */
    static Precondition of(String needs) {
        if (needs.isEmpty()) {
            return NONE;
        }
        if (needs.startsWith("^")) {
            return new Precondition(0, List.of(), needs.substring(1), "");
        }
        if (needs.startsWith("$")) {
            return new Precondition(0, List.of(), "", needs.substring(1));
        }
        List<String> words = Arrays.asList(needs.split(" "));
        long classes = CharacterPrefilter.ofFirstOf(words);
        return new Precondition(
                classes,
                classes != 0 && words.stream().allMatch(word -> word.length() == 1)
                        ? List.of()
                        : words,
                "",
                "");
    }

    /** Whether a text with these character classes meets it. */
    boolean holdsFor(String text, long classesOfText) {
        if (classes != 0 && (classes & classesOfText) == 0) {
            return false;
        }
        return (words.isEmpty() || hasWord(text))
                && (beginnings.isEmpty() || isOneOf(beginnings, text, 0))
                && (endings.isEmpty() || isOneOf(endings, text, text.length() - 1));
    }

    private boolean hasWord(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(String characters, String text, int at) {
        return !text.isEmpty() && characters.indexOf(text.charAt(at)) >= 0;
    }
}
