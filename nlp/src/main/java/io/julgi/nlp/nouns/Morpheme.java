package io.julgi.nlp.nouns;

import org.apache.lucene.analysis.ko.POS;

/** What Nori sees as one unit: a noun, a particle, an ending, a figure. */
public final class Morpheme {
    private final String source;
    private final int begin;
    private final int end;
    private final POS.Tag tag;
    private final POS.Tag right;
    private final boolean isNoun;
    private final boolean isTerm;
    private String text;

    /**
     * @param source the text in which it stands
     * @param begin its first character there
     * @param end the character after its last
     * @param left what it is towards the text before it
     * @param right what it is towards the text after it; the same unless it is a compound
     * @param isTerm whether the user dictionary lists it; Nori calls all of that common nouns
     * @param reading how it counts where that is not as it is written: a Chinese character; or null
     */
    Morpheme(
            String source,
            int begin,
            int end,
            POS.Tag left,
            POS.Tag right,
            boolean isTerm,
            String reading) {
        this.source = source;
        this.begin = begin;
        this.end = end;
        this.tag = left;
        this.right = right;
        this.isNoun = isNoun(left) && (left == right || isNoun(right));
        this.isTerm = isTerm;
        this.text = reading;
    }

    private static boolean isNoun(POS.Tag tag) {
        return tag == POS.Tag.NNG || tag == POS.Tag.NNP || tag == POS.Tag.SL || tag == POS.Tag.SH;
    }

    /** As it is counted; made when it is first asked for, since most pieces are never asked. */
    public String text() {
        if (text == null) {
            text = source.substring(begin, end);
        }
        return text;
    }

    public int begin() {
        return begin;
    }

    public int end() {
        return end;
    }

    /** What it is towards the text before it. */
    POS.Tag left() {
        return tag;
    }

    /** What it is towards the text after it. */
    public POS.Tag right() {
        return right;
    }

    /** Its first character as it is written. */
    char firstCharacter() {
        return source.charAt(begin);
    }

    boolean isTerm() {
        return isTerm;
    }

    /** A common or proper noun, a foreign word, a Chinese character. */
    public boolean isNoun() {
        return isNoun;
    }

    /** A proper noun, a foreign word or a term. */
    boolean isName() {
        return tag == POS.Tag.NNP || tag == POS.Tag.SL || isTerm;
    }

    /** A proper noun of the language's own dictionary. */
    boolean isKnownName() {
        return tag == POS.Tag.NNP && !isTerm;
    }

    boolean isEnding() {
        return tag == POS.Tag.J || tag == POS.Tag.E || tag == POS.Tag.VCP;
    }

    /** A particle, an ending, a verb, an adjective, a determiner or an adverb. */
    public boolean isGrammar() {
        return isEnding()
                || isVerb()
                || tag == POS.Tag.MAG
                || tag == POS.Tag.MAJ
                || tag == POS.Tag.MM
                || tag == POS.Tag.XSV
                || tag == POS.Tag.XSA
                || tag == POS.Tag.NP;
    }

    boolean isVerb() {
        return tag == POS.Tag.VV || tag == POS.Tag.VA || tag == POS.Tag.VX;
    }

    /** A bound noun or an adverb: a few of them are nouns. */
    boolean mayBeNoun() {
        return tag == POS.Tag.NNB || tag == POS.Tag.MAG;
    }

    /** A noun, a noun's suffix, or what Nori takes for a numeral: {@code 사} in {@code 금융사}. */
    boolean canEndANoun() {
        return isNoun() || tag == POS.Tag.XSN || tag == POS.Tag.NR;
    }

    /** Written in Latin letters. */
    boolean isForeign() {
        return tag == POS.Tag.SL;
    }

    /** A verb whose ending is a piece of its own, so that this is its stem. */
    boolean isPlainVerb() {
        return tag == POS.Tag.VV && right == tag;
    }

    boolean isPlainAdjective() {
        return tag == POS.Tag.VA && right == tag;
    }

    boolean isRoot() {
        return tag == POS.Tag.XR;
    }

    /** A figure, or a word for a number: {@code 만}, {@code 억}. */
    boolean isFigureOrNumeral() {
        return tag == POS.Tag.SN || tag == POS.Tag.NR;
    }

    boolean isFigure() {
        return tag == POS.Tag.SN;
    }

    /** What is counted or measured in: {@code 년}, {@code 명}. */
    boolean isUnit() {
        return tag == POS.Tag.NNBC;
    }

    /** Whether this is written together with the piece before it. */
    boolean continues(Morpheme before) {
        return begin == before.end;
    }

    boolean isOneSyllable() {
        return end - begin == 1;
    }
}
