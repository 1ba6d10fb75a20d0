package io.julgi.nlp.nouns;

import java.util.List;
import java.util.Set;

/**
 * What is a token besides nouns: figures whose unit makes a name of them ({@code 3분기}), and, where
 * the settings ask for them, figures with any unit, verbs, adjectives and roots.
 */
final class ExtraPartsOfSpeech {
    /**
     * Units that make a name of a figure: a quarter, a subway line, a generation, an anniversary.
     */
    private static final Set<String> NAMING_UNITS =
            Set.of("분기", "호선", "세대", "주년", "주기", "공화국", "사단", "군단", "함대");

    private static final int LONGEST_FIGURE = 12;

    private final NounSettings settings;

    ExtraPartsOfSpeech(NounSettings settings) {
        this.settings = settings;
    }

    /** Adds what stands in these pieces to the words, behind them; whether there was anything. */
    boolean add(List<Morpheme> pieces, List<Noun> words) {
        boolean found = false;
        for (int at = 0; at < pieces.size(); at++) {
            Morpheme piece = pieces.get(at);
            if (piece.isFigure()) {
                found |= addFigure(pieces, at, words);
            } else if (isWanted(piece)) {
                String word = piece.isRoot() ? piece.text() : piece.text() + "다";
                words.add(new Noun(word, piece.begin(), piece.end()));
                found = true;
            }
        }
        return found;
    }

    private boolean isWanted(Morpheme piece) {
        return (piece.isPlainVerb() && settings.also().contains(WordClass.VERBS))
                || (piece.isPlainAdjective() && settings.also().contains(WordClass.ADJECTIVES))
                || (piece.isRoot() && settings.also().contains(WordClass.ROOTS));
    }

    /** Nori cuts 호선 in two. */
    private static boolean isNameOfTwo(List<Morpheme> pieces, int at) {
        Morpheme first = pieces.get(at);
        Morpheme second = pieces.get(at + 1);
        return second.continues(first) && NAMING_UNITS.contains(first.text() + second.text());
    }

    /** A figure that is written together with its unit; {@code 1만2천명} is one figure. */
    private boolean addFigure(List<Morpheme> pieces, int at, List<Noun> words) {
        boolean goesOn = at > 0 && pieces.get(at).continues(pieces.get(at - 1));
        if (goesOn && pieces.get(at - 1).isFigureOrNumeral()) {
            return false;
        }
        int last = at;
        while (last + 1 < pieces.size()
                && pieces.get(last + 1).continues(pieces.get(last))
                && pieces.get(last + 1).isFigureOrNumeral()) {
            last++;
        }
        if (last + 1 == pieces.size() || !pieces.get(last + 1).continues(pieces.get(last))) {
            return false;
        }
        int unit = last + 1;
        boolean isName = NAMING_UNITS.contains(pieces.get(unit).text());
        if (!isName && unit + 1 < pieces.size() && isNameOfTwo(pieces, unit)) {
            isName = true;
            unit++;
        }
        Morpheme end = pieces.get(unit);
        int begin = pieces.get(at).begin();
        boolean isMeasured = settings.figures() && (end.isUnit() || end.isNoun());
        if ((isName || isMeasured) && end.end() - begin <= LONGEST_FIGURE) {
            StringBuilder text = new StringBuilder();
            for (int i = at; i <= unit; i++) {
                text.append(pieces.get(i).text());
            }
            // The unit alone says nothing beside the whole.
            words.removeIf(noun -> noun.begin() > begin && noun.end() == end.end());
            words.add(new Noun(text.toString(), begin, end.end()));
            return true;
        }
        return false;
    }
}
