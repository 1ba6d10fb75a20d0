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
 */
record Piece(String text, int begin, int end, POS.Tag left, POS.Tag right) {
    private static final Set<POS.Tag> NOUNS =
            Set.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.SL, POS.Tag.SH);
    private static final Set<POS.Tag> ENDINGS = Set.of(POS.Tag.J, POS.Tag.E, POS.Tag.VCP);
    private static final Set<POS.Tag> VERBS = Set.of(POS.Tag.VV, POS.Tag.VA, POS.Tag.VX);

    /** A common or proper noun, a foreign word, a Chinese character. */
    boolean isNoun() {
        return NOUNS.contains(left) && NOUNS.contains(right);
    }

    /** A proper noun or a foreign word. */
    boolean isName() {
        return left == POS.Tag.NNP || left == POS.Tag.SL;
    }

    boolean isEnding() {
        return ENDINGS.contains(left);
    }

    boolean isVerb() {
        return VERBS.contains(left);
    }

    /** Whether this is written together with the piece before it. */
    boolean continues(Piece before) {
        return begin == before.end;
    }

    boolean isOneSyllable() {
        return end - begin == 1;
    }
}
