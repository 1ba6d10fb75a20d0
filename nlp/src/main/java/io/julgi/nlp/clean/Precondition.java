package io.julgi.nlp.clean;

import java.util.Arrays;
import java.util.List;

/**
 * What a text must have for a cleaning rule to change it. Most texts lack what most rules look for,
 * and to find that out costs far less than a pattern does.
 *
 * @param signs the {@link CharacterPrefilter} of which a text must have one; 0 where they cannot
 *     tell
 * @param words of which a text must have one; empty where the signs say as much
 * @param beginnings the characters with which a text must begin; empty for any
 * @param endings the characters in which a text must end; empty for any
 */
record Precondition(long signs, List<String> words, String beginnings, String endings) {
    /** Any text may be changed. */
    static final Precondition NONE = new Precondition(0, List.of(), "", "");

    /**
     * Reads a clue: characters or words, set apart by spaces, of which a text must have one; after
     * {@code ^} the characters with which it must begin, after {@code $} those in which it must
     * end; nothing at all for any text.
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
        long signs = CharacterPrefilter.ofFirstOf(words);
        return new Precondition(
                signs,
                signs != 0 && words.stream().allMatch(word -> word.length() == 1)
                        ? List.of()
                        : words,
                "",
                "");
    }

    /** Whether a text with these signs has it. */
    boolean isIn(String text, long signsOfText) {
        if (signs != 0 && (signs & signsOfText) == 0) {
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
