package io.julgi.nlp.nouns;

import io.julgi.nlp.dictionary.TermSet;
import io.julgi.nlp.dictionary.UserDictionary;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The rule that joins morphemes which together are a term of the user dictionary. */
final class DictionaryTerms {
    /** Bits for the first two characters of terms, enough to rule out nearly all other words. */
    private static final int BEGINNING_BITS = 1 << 18;

    private final TermSet words;
    private final BitSet beginnings = new BitSet(BEGINNING_BITS);
    private final int longestTerm;

    DictionaryTerms(UserDictionary dictionary) {
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

    /** Whether the text between these places is a term or an alias of one. */
    boolean isTerm(String text, int begin, int end) {
        return end - begin > 1
                && beginnings.get(beginning(text, begin))
                && words.contains(text, begin, end);
    }

    /** A hash of two characters. */
    private static int beginning(String text, int at) {
        int both = text.charAt(at) * 31_337 + text.charAt(at + 1) * 7;
        return (both ^ (both >>> 15)) & (BEGINNING_BITS - 1);
    }

    /**
     * How many morphemes from this one on are the longest term; 0 when there is none, or when it is
     * one morpheme that is a noun already. A term of one syllable joins nothing: it only says that
     * this noun is worth keeping.
     */
    int length(List<Morpheme> morphemes, int at) {
        Morpheme first = morphemes.get(at);
        String text = first.source();
        int begin = first.begin();
        if (begin + 1 >= text.length() || !beginnings.get(beginning(text, begin))) {
            return 0;
        }
        int found = 0;
        for (int i = at; i < morphemes.size(); i++) {
            int length = morphemes.get(i).end() - begin;
            if ((i > at && !morphemes.get(i).isAttached()) || length > longestTerm) {
                break;
            }
            if (length > 1
                    && words.contains(text, begin, begin + length)
                    && isWord(text, morphemes, at, i)) {
                found = i - at + 1;
            }
        }
        return found == 1 && first.isNoun() ? 0 : found;
    }

    /**
     * Whether these morphemes can be a word of their own: a particle is none in the middle of a
     * word ({@code 이란} in {@code 사랑이란}), a verb is no name ({@code 알리} in {@code 알리고}), and {@code
     * 5g} is no part of {@code 5gb}.
     */
    private static boolean isWord(String text, List<Morpheme> morphemes, int from, int to) {
        Morpheme first = morphemes.get(from);
        int begin = first.begin();
        boolean startsWord = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
        if (first.isEnding() && !startsWord) {
            return false;
        }
        if (first.isVerb() && from == to) {
            return false;
        }
        return !continuesOver(text, begin) && !continuesOver(text, morphemes.get(to).end());
    }

    /** Whether a foreign word or a number continues over this place. */
    private static boolean continuesOver(String text, int place) {
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
