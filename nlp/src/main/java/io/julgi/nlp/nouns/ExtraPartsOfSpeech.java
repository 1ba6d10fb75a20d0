package io.julgi.nlp.nouns;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;

/**
 * Rules for tokens that are no nouns: numerals whose unit makes a name of them ({@code 3분기}), and,
 * where the settings ask for them, numerals with any unit, verbs, adjectives and roots.
 */
final class ExtraPartsOfSpeech {
    /**
     * Units that make a name of a numeral: a quarter, a subway line, a generation, an anniversary.
     */
    private static final Set<String> NAMING_UNITS =
            Set.of("분기", "호선", "세대", "주년", "주기", "공화국", "사단", "군단", "함대");

    private static final int LONGEST_NUMERAL = 12;

    private final NounSettings settings;

    ExtraPartsOfSpeech(NounSettings settings) {
        this.settings = settings;
    }

    /**
     * {@code 3분기}, {@code 1만2천명}: the first number of a numeral that is written together with its
     * unit becomes the whole numeral. The other morphemes stay, since the unit may be part of a
     * noun ({@code 분기점}).
     */
    Morpheme numeral(List<Morpheme> morphemes, int at) {
        Morpheme first = morphemes.get(at);
        if (!first.isDigits() || (first.isAttached() && morphemes.get(at - 1).isNumeral())) {
            return first;
        }
        int unit = at + 1;
        while (isAttached(morphemes, unit) && morphemes.get(unit).isNumeral()) {
            unit++;
        }
        if (!isAttached(morphemes, unit)) {
            return first;
        }
        boolean isName = NAMING_UNITS.contains(morphemes.get(unit).text());
        if (!isName && isAttached(morphemes, unit + 1) && isNameOfTwo(morphemes, unit)) {
            isName = true;
            unit++;
        }
        Morpheme last = morphemes.get(unit);
        boolean isMeasured = settings.numerals() && (last.isUnit() || last.isNoun());
        if ((!isName && !isMeasured) || last.end() - first.begin() > LONGEST_NUMERAL) {
            return first;
        }
        StringBuilder text = new StringBuilder();
        morphemes.subList(at, unit + 1).forEach(morpheme -> text.append(morpheme.text()));
        return first.extraToken(text.toString(), last.end());
    }

    private static boolean isAttached(List<Morpheme> morphemes, int at) {
        return at < morphemes.size() && morphemes.get(at).isAttached();
    }

    /** Nori splits 호선 in two. */
    private static boolean isNameOfTwo(List<Morpheme> morphemes, int at) {
        return NAMING_UNITS.contains(morphemes.get(at).text() + morphemes.get(at + 1).text());
    }

    /** The unit alone says nothing beside the whole numeral. */
    static Morpheme unitOfNumeral(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        if (!morpheme.isNoun()) {
            return morpheme;
        }
        for (int i = at; morphemes.get(i).isAttached(); i--) {
            Morpheme before = morphemes.get(i - 1);
            if (before.isExtraToken() && before.end() == morpheme.end()) {
                return morpheme.retagged(POS.Tag.NNBC);
            }
            if (morpheme.end() - before.begin() > LONGEST_NUMERAL) {
                break;
            }
        }
        return morpheme;
    }

    /** {@code 늘었다} as {@code 늘다}, {@code 높은} as {@code 높다}, {@code 깨끗한} as {@code 깨끗}. */
    Morpheme verbAdjectiveOrRoot(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        Set<ExtraPos> wanted = settings.extraPos();
        if (morpheme.isRoot() && wanted.contains(ExtraPos.ROOTS)) {
            return morpheme.extraToken(morpheme.text(), morpheme.end());
        }
        boolean isWanted =
                (morpheme.isVerbStem() && wanted.contains(ExtraPos.VERBS))
                        || (morpheme.isAdjectiveStem() && wanted.contains(ExtraPos.ADJECTIVES));
        return isWanted ? morpheme.extraToken(morpheme.text() + "다", morpheme.end()) : morpheme;
    }
}
