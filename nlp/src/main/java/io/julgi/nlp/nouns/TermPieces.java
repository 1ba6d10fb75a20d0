package io.julgi.nlp.nouns;

import io.julgi.nlp.dictionary.TermSet;
import io.julgi.nlp.dictionary.UserDictionary;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which pieces are together a term of the dictionary. */
final class TermPieces {
    /** So many bits tell nearly all beginnings of words from those of terms. */
    private static final int BEGINNING_BITS = 1 << 18;

    private final TermSet words;
    private final BitSet beginnings = new BitSet(BEGINNING_BITS);
    private final int longestTerm;

    TermPieces(UserDictionary dictionary) {
        Set<String> listed = dictionary.words();
        words = new TermSet(listed);
        int longest = 0;
        for (String word : listed) {
            if (word.length() > 1) {
                beginnings.set(beginning(word, 0));
                longest = Math.max(longest, word.length());
            }
        }
        longestTerm = longest;
    }

    /** Whether this is a term or an alias of one. */
    boolean contains(String text) {
        return words.contains(text);
    }

    /** Whether what stands here is a term or an alias of one. */
    boolean isTerm(String text, int begin, int end) {
        return end - begin > 1
                && beginnings.get(beginning(text, begin))
                && words.contains(text, begin, end);
    }

    /** Two characters as one number; few others have the same. */
    private static int beginning(String text, int at) {
        int both = text.charAt(at) * 31_337 + text.charAt(at + 1) * 7;
        return (both ^ (both >>> 15)) & (BEGINNING_BITS - 1);
    }

    /**
     * How many pieces from this one on are the longest term; 0 when there is none. A term of one
     * syllable is no matter of pieces: it only says that this noun is worth keeping.
     */
    int length(String text, List<Morpheme> pieces, int at) {
        int begin = pieces.get(at).begin();
        if (begin + 1 >= text.length() || !beginnings.get(beginning(text, begin))) {
            return 0;
        }
        int found = 0;
        for (int i = at; i < pieces.size(); i++) {
            boolean isApart = i > at && !pieces.get(i).continues(pieces.get(i - 1));
            int length = pieces.get(i).end() - begin;
            if (isApart || length > longestTerm) {
                break;
            }
            if (length > 1
                    && words.contains(text, begin, begin + length)
                    && isWord(text, pieces, at, i)) {
                found = i - at + 1;
            }
        }
        return found;
    }

    /**
     * Whether these pieces can be a word of their own: a particle is none in the middle of a word
     * ({@code 이란} in {@code 사랑이란}), a verb is no name ({@code 알리} in {@code 알리고}), and {@code 5g}
     * is no part of {@code 5gb}.
     */
    private static boolean isWord(String text, List<Morpheme> pieces, int from, int to) {
        Morpheme first = pieces.get(from);
        int begin = first.begin();
        boolean startsWord = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
        if (first.isEnding() && !startsWord) {
            return false;
        }
        if (first.isVerb() && from == to) {
            return false;
        }
        return !goesOnOver(text, begin) && !goesOnOver(text, pieces.get(to).end());
    }

    /** Whether a foreign word or a figure goes on over this place. */
    private static boolean goesOnOver(String text, int place) {
        if (place == 0 || place == text.length()) {
            return false;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return (isLatin(before) && isLatin(after))
                || (Character.isDigit(before) && Character.isDigit(after));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
