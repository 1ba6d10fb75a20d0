package io.julgi.nlp.nouns;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;

/** Rules for single morphemes that are a noun where Nori's tag does not say so, or the reverse. */
final class TagCorrections {
    private static final Set<String> DETERMINER_AND_NOUN = Set.of("이날", "그날", "이달", "첫날");

    /** Nouns that Nori tags as dependent nouns or adverbs. */
    private static final Set<String> NOUNS = Set.of("곳", "마디", "오늘", "내일", "어제");

    /** Verbs that make a verb of a noun. */
    private static final List<String> VERBS_AFTER_NOUNS = List.of("받", "되", "당하", "시키");

    private static final String DURING = "간";
    private static final String MEANWHILE = "한편";

    private TagCorrections() {}

    /** {@code 한편}: an adverb, unless a particle follows. */
    static Morpheme meanwhile(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        boolean isAdverb =
                morpheme.isNoun()
                        && morpheme.isFromNori()
                        && morpheme.text().equals(MEANWHILE)
                        && (at + 1 == morphemes.size() || !morphemes.get(at + 1).isAttached());
        return isAdverb ? morpheme.retagged(POS.Tag.MAG) : morpheme;
    }

    /** {@code 10년간}: a suffix after a unit. */
    static Morpheme during(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        boolean isSuffix =
                morpheme.isOneSyllable()
                        && morpheme.isNoun()
                        && morpheme.isAttached()
                        && morphemes.get(at - 1).isUnit()
                        && morpheme.text().equals(DURING);
        return isSuffix ? morpheme.retagged(POS.Tag.XSN) : morpheme;
    }

    /** {@code 이날}: written as one word, but a determiner and its noun. */
    static List<Morpheme> determiner(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        return morpheme.isNoun()
                        && morpheme.end() - morpheme.begin() == 2
                        && morpheme.isFromNori()
                        && DETERMINER_AND_NOUN.contains(morpheme.text())
                ? List.of(morpheme.part(0, 1, POS.Tag.MM), morpheme.part(1, 2, POS.Tag.NNG))
                : List.of();
    }

    /** {@code 오늘}, {@code 곳}: nouns, though Nori tags them as adverbs and dependent nouns. */
    static Morpheme noun(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        return morpheme.isDependentNounOrAdverb() && NOUNS.contains(morpheme.text())
                ? morpheme.retagged(POS.Tag.NNG)
                : morpheme;
    }

    /** {@code 인정받}: a noun and the verb that makes one verb with it; the verb stays whole. */
    static List<Morpheme> nounInVerb(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        if (!morpheme.isVerb() || morpheme.isOneSyllable()) {
            return List.of();
        }
        String text = morpheme.text();
        for (String verb : VERBS_AFTER_NOUNS) {
            int length = text.length() - verb.length();
            if (length >= 2 && text.endsWith(verb)) {
                return List.of(morpheme.part(0, length, POS.Tag.NNG), morpheme);
            }
        }
        return List.of();
    }
}
