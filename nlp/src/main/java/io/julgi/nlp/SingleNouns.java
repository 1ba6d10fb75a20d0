package io.julgi.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a single piece is a noun, where Nori's tag does not say so, or says so in error. */
final class SingleNouns {
    /** Written as one word, but a determiner and its noun: the noun is what stands at the end. */
    private static final Set<String> WITH_DETERMINER = Set.of("이날", "그날", "이달", "첫날");

    /** Nouns that Nori takes for bound ones or adverbs. */
    private static final Map<String, Set<String>> NOUNS_ALL_THE_SAME =
            Map.of("NNB", Set.of("곳", "마디"), "MAG", Set.of("오늘", "내일", "어제"));

    /** Verbs that are a noun and one of these. */
    private static final List<String> MAKE_VERBS = List.of("받", "되", "당하", "시키");

    private static final String DURING = "간";

    /** An adverb, unless a particle follows. */
    private static final String MEANWHILE = "한편";

    private SingleNouns() {}

    /** Whether this piece, which has a noun's tag, is none. */
    static boolean isNone(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (PersonWords.isOnlyAddress(pieces, at) || PersonWords.isFormer(pieces, at)) {
            return true;
        }
        if (piece.text().equals(MEANWHILE)) {
            return at + 1 == pieces.size() || !pieces.get(at + 1).continues(piece);
        }
        return piece.text().equals(DURING)
                && at > 0
                && piece.continues(pieces.get(at - 1))
                && pieces.get(at - 1).isUnit();
    }

    /** The noun in this piece; empty text when there is none. */
    static Noun find(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        String text = piece.text();
        if (WITH_DETERMINER.contains(text)) {
            return new Noun(text.substring(1), piece.begin() + 1, piece.end());
        }
        if (PersonWords.isSurnameWithMore(pieces, at)) {
            return new Noun(text.substring(0, 1), piece.begin(), piece.begin() + 1);
        }
        if (piece.isNoun()) {
            return new Noun(isNone(pieces, at) ? "" : text, piece.begin(), piece.end());
        }
        if (piece.isOneSyllable() && PersonWords.isSurname(pieces, at)) {
            return new Noun(text, piece.begin(), piece.end());
        }
        if (NOUNS_ALL_THE_SAME.getOrDefault(piece.left().name(), Set.of()).contains(text)) {
            return new Noun(text, piece.begin(), piece.end());
        }
        return piece.isVerb() ? nounOfVerb(piece) : new Noun("", piece.begin(), piece.end());
    }

    private static Noun nounOfVerb(Piece piece) {
        for (String ending : MAKE_VERBS) {
            int length = piece.text().length() - ending.length();
            if (length >= 2 && piece.text().endsWith(ending)) {
                return new Noun(
                        piece.text().substring(0, length), piece.begin(), piece.begin() + length);
            }
        }
        return new Noun("", piece.begin(), piece.end());
    }
}
