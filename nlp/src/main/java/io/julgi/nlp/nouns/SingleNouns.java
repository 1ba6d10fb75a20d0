package io.julgi.nlp.nouns;

import java.util.List;
import java.util.Set;

/** What of a single piece is a noun, where Nori's tag does not say so, or says so in error. */
final class SingleNouns {
    /** Written as one word, but a determiner and its noun: the noun is what stands at the end. */
    private static final Set<String> WITH_DETERMINER = Set.of("이날", "그날", "이달", "첫날");

    /** Nouns that Nori takes for bound ones or adverbs. */
    private static final Set<String> NOUNS_ALL_THE_SAME = Set.of("곳", "마디", "오늘", "내일", "어제");

    /** Verbs that are a noun and one of these. */
    private static final List<String> MAKE_VERBS = List.of("받", "되", "당하", "시키");

    private static final String DURING = "간";

    /** An adverb, unless a particle follows. */
    private static final String MEANWHILE = "한편";

    private SingleNouns() {}

    /** Whether this piece, which has a noun's tag, is none. */
    static boolean isNone(List<Morpheme> pieces, int at) {
        Morpheme piece = pieces.get(at);
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

    /** Adds the noun in this piece, if there is one. */
    static void add(List<Morpheme> pieces, int at, List<Noun> nouns) {
        Morpheme piece = pieces.get(at);
        if (piece.isNoun()) {
            addOfNoun(pieces, at, nouns);
        } else if (piece.isOneSyllable()) {
            if (PersonWords.isSurname(pieces, at) || isNounAllTheSame(piece)) {
                nouns.add(whole(piece));
            }
        } else if (piece.isVerb()) {
            addOfVerb(piece, nouns);
        } else if (PersonWords.isSurnameWithMore(pieces, at)) {
            nouns.add(firstSyllable(piece));
        } else if (isNounAllTheSame(piece)) {
            nouns.add(whole(piece));
        }
    }

    private static boolean isNounAllTheSame(Morpheme piece) {
        return piece.mayBeNoun() && NOUNS_ALL_THE_SAME.contains(piece.text());
    }

    private static Noun whole(Morpheme piece) {
        return new Noun(piece.text(), piece.begin(), piece.end());
    }

    private static Noun firstSyllable(Morpheme piece) {
        return new Noun(piece.text().substring(0, 1), piece.begin(), piece.begin() + 1);
    }

    private static void addOfNoun(List<Morpheme> pieces, int at, List<Noun> nouns) {
        Morpheme piece = pieces.get(at);
        String text = piece.text();
        if (text.length() == 2) {
            if (WITH_DETERMINER.contains(text)) {
                nouns.add(new Noun(text.substring(1), piece.begin() + 1, piece.end()));
                return;
            }
            if (PersonWords.isSurnameWithMore(pieces, at)) {
                nouns.add(firstSyllable(piece));
                return;
            }
        }
        if (text.length() > 2 || !isNone(pieces, at)) {
            nouns.add(whole(piece));
        }
    }

    private static void addOfVerb(Morpheme piece, List<Noun> nouns) {
        String text = piece.text();
        for (String ending : MAKE_VERBS) {
            int length = text.length() - ending.length();
            if (length >= 2 && text.endsWith(ending)) {
                nouns.add(
                        new Noun(text.substring(0, length), piece.begin(), piece.begin() + length));
                return;
            }
        }
    }
}
