package io.julgi.nlp;

import java.util.Set;
import org.apache.lucene.analysis.ko.POS;

/**
 * What Nori sees as one unit: a noun, a particle, an ending, a figure.
 *
 * @param text as it is counted: a Chinese character stands with its reading
 * @param begin its first character in the text
 * @param end the character after its last
 * @param left what it is towards the text before it
 * @param right what it is towards the text after it; the same unless it is a compound
 * @param isTerm whether the user dictionary lists it; Nori calls all of that common nouns
 */
record Piece(String text, int begin, int end, POS.Tag left, POS.Tag right, boolean isTerm) {
    private static final Set<POS.Tag> NOUNS =
            Set.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.SL, POS.Tag.SH);
    private static final Set<POS.Tag> ENDINGS = Set.of(POS.Tag.J, POS.Tag.E, POS.Tag.VCP);
    private static final Set<POS.Tag> VERBS = Set.of(POS.Tag.VV, POS.Tag.VA, POS.Tag.VX);

    /** A common or proper noun, a foreign word, a Chinese character. */
    boolean isNoun() {
        return NOUNS.contains(left) && NOUNS.contains(right);
    }

    /** A proper noun, a foreign word or a term. */
    boolean isName() {
        return left == POS.Tag.NNP || left == POS.Tag.SL || isTerm;
    }

    /** A proper noun of the language's own dictionary. */
    boolean isKnownName() {
        return left == POS.Tag.NNP && !isTerm;
    }

    boolean isEnding() {
        return ENDINGS.contains(left);
    }

    /** A particle, an ending, a verb, an adjective, a determiner or an adverb. */
    boolean isGrammar() {
        return isEnding()
                || isVerb()
                || left == POS.Tag.MAG
                || left == POS.Tag.MAJ
                || left == POS.Tag.MM
                || left == POS.Tag.XSV
                || left == POS.Tag.XSA
                || left == POS.Tag.NP;
    }

    boolean isVerb() {
        return VERBS.contains(left);
    }

    /** A noun, a noun's suffix, or what Nori takes for a numeral: {@code 사} in {@code 금융사}. */
    boolean canEndANoun() {
        return isNoun() || left == POS.Tag.XSN || left == POS.Tag.NR;
    }

    /** Written in Latin letters. */
    boolean isForeign() {
        return left == POS.Tag.SL;
    }

    boolean isFigure() {
        return left == POS.Tag.SN;
    }

    /** What is counted or measured in: {@code 년}, {@code 명}. */
    boolean isUnit() {
        return left == POS.Tag.NNBC;
    }

    /** Whether this is written together with the piece before it. */
    boolean continues(Piece before) {
        return begin == before.end;
    }

    boolean isOneSyllable() {
        return end - begin == 1;
    }
}
