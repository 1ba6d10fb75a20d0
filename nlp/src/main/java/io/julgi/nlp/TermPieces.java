package io.julgi.nlp;

import java.util.List;

/** Which pieces are together a term of the dictionary. */
final class TermPieces {
    private final UserDictionary dictionary;
    private final int longestTerm;

    TermPieces(UserDictionary dictionary) {
        this.dictionary = dictionary;
        longestTerm = dictionary.words().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * How many pieces from this one on are the longest term; 0 when there is none. A term of one
     * syllable is no matter of pieces: it only says that this noun is worth keeping.
     */
    int length(String text, List<Piece> pieces, int at) {
        int begin = pieces.get(at).begin();
        int found = 0;
        for (int i = at; i < pieces.size(); i++) {
            boolean isApart = i > at && !pieces.get(i).continues(pieces.get(i - 1));
            int length = pieces.get(i).end() - begin;
            if (isApart || length > longestTerm) {
                break;
            }
            if (length > 1
                    && dictionary.contains(text.substring(begin, begin + length))
                    && isWord(text, pieces.subList(at, i + 1))) {
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
    private static boolean isWord(String text, List<Piece> pieces) {
        Piece first = pieces.get(0);
        int begin = first.begin();
        int end = pieces.get(pieces.size() - 1).end();
        boolean startsWord = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
        if (first.isEnding() && !startsWord) {
            return false;
        }
        if (first.isVerb() && pieces.size() == 1) {
            return false;
        }
        return !goesOnOver(text, begin) && !goesOnOver(text, end);
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
