package io.julgi.nlp.nouns;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.ko.POS;

/**
 * A part of a text with its part of speech: a noun, a particle, an ending, a numeral. A {@link
 * Lattice} finds morphemes; a {@link NounStep} may retag, split or join them.
 */
public final class Morpheme {
    private final String source;
    private final int begin;
    private final int end;
    private final POS.Tag left;
    private final POS.Tag right;
    private final boolean isNoun;
    private final int kinds;
    private final boolean isAttached;
    private final Origin origin;
    private String text;
    private boolean mayBePlace;
    private Name.Kind kind;

    /** Where a morpheme comes from, which decides what later steps may do with it. */
    enum Origin {
        /** Nori's own dictionary, or its guess at what no dictionary lists. */
        NORI,

        /** The user dictionary. */
        TERM,

        /** A guess at a noun that no dictionary has. */
        GUESS,

        /** A guess at a person's name. */
        PERSON,

        /** A join of several morphemes: one noun from here on. */
        JOINED,

        /** A token of an extra part of speech, in the form that is counted. */
        EXTRA
    }

    /**
     * @param source the whole text
     * @param begin its first character there
     * @param end the character after its last
     * @param left its part of speech towards the text before it
     * @param right its part of speech towards the text after it; the same unless it is a compound
     * @param isAttached whether it is written together with the morpheme before it
     * @param text its counted form where that is not as it is written: a Chinese character's
     *     reading; or null
     */
    Morpheme(
            String source,
            int begin,
            int end,
            POS.Tag left,
            POS.Tag right,
            boolean isAttached,
            Origin origin,
            String text) {
        this.source = source;
        this.begin = begin;
        this.end = end;
        this.left = left;
        this.right = right;
        this.isNoun = isNoun(left) && (left == right || isNoun(right));
        this.kinds = kinds(left, isNoun);
        this.isAttached = isAttached;
        this.origin = origin;
        this.text = text;
    }

    private static boolean isNoun(POS.Tag tag) {
        return tag == POS.Tag.NNG || tag == POS.Tag.NNP || tag == POS.Tag.SL || tag == POS.Tag.SH;
    }

    /** These morphemes as one noun. */
    static Morpheme joined(List<Morpheme> morphemes) {
        Morpheme first = morphemes.get(0);
        StringBuilder text = new StringBuilder();
        morphemes.forEach(morpheme -> text.append(morpheme.text()));
        return new Morpheme(
                first.source,
                first.begin,
                morphemes.get(morphemes.size() - 1).end,
                POS.Tag.NNG,
                POS.Tag.NNG,
                first.isAttached,
                Origin.JOINED,
                text.toString());
    }

    /** This morpheme with another part of speech. */
    Morpheme retagged(POS.Tag tag) {
        return new Morpheme(source, begin, end, tag, tag, isAttached, origin, text);
    }

    /** Its characters from one to before another as a morpheme of this part of speech. */
    Morpheme part(int from, int to, POS.Tag tag) {
        return new Morpheme(
                source,
                begin + from,
                begin + to,
                tag,
                tag,
                from > 0 || isAttached,
                Origin.NORI,
                text().substring(from, to));
    }

    /** A token though it is no noun, in this form, and up to this place of the text. */
    Morpheme extraToken(String form, int tokenEnd) {
        return new Morpheme(source, begin, tokenEnd, left, right, isAttached, Origin.EXTRA, form);
    }

    /** Its counted form; made when it is first asked for, since most morphemes are never asked. */
    public String text() {
        if (text == null) {
            text = source.substring(begin, end);
        }
        return text;
    }

    /** The whole text. */
    String source() {
        return source;
    }

    /**
     * Its form, tag and origin for people: {@code 맹상욱/NNP(person)}, {@code 금리/NNG}; the origin is
     * left out where it is Nori's dictionary.
     */
    public String explained() {
        String tagged = text() + "/" + left + (left == right ? "" : "+" + right);
        return origin == Origin.NORI
                ? tagged
                : tagged + "(" + origin.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** The place of its first character in the text. */
    public int begin() {
        return begin;
    }

    /** The place after its last character in the text. */
    public int end() {
        return end;
    }

    /** Its part of speech towards the text after it. */
    public POS.Tag right() {
        return right;
    }

    /** Its first character as it is written. */
    char firstCharacter() {
        return source.charAt(begin);
    }

    /** Whether it is written together with the morpheme before it. */
    boolean isAttached() {
        return isAttached;
    }

    boolean isTerm() {
        return origin == Origin.TERM;
    }

    boolean isFromNori() {
        return origin == Origin.NORI;
    }

    boolean isExtraToken() {
        return origin == Origin.EXTRA;
    }

    /** A common or proper noun, a foreign word, a Chinese character. */
    public boolean isNoun() {
        return isNoun;
    }

    /** A noun that no step has joined yet. */
    boolean isSimpleNoun() {
        return isNoun && origin != Origin.JOINED;
    }

    /** This common noun, which is the name of a place, too: {@code 대전}, {@code 경기}. */
    Morpheme asPlace() {
        mayBePlace = true;
        return this;
    }

    /** This name of a person or a place. */
    Morpheme named(Name.Kind of) {
        kind = of;
        return this;
    }

    /** What it names, as far as Nori's dictionary and the guesses know; null where they do not. */
    Name.Kind kind() {
        return kind;
    }

    boolean mayBePlace() {
        return mayBePlace;
    }

    /** A proper noun, a foreign word or a term. */
    boolean isName() {
        return left == POS.Tag.NNP || left == POS.Tag.SL || isTerm();
    }

    /** A proper noun of Nori's own dictionary. */
    boolean isKnownName() {
        return left == POS.Tag.NNP && !isTerm();
    }

    /** Whether a rule for these parts of speech is tried at this morpheme. */
    boolean isOneOf(NounStep.Pos pos) {
        return (kinds & pos.bit) != 0;
    }

    private static int kinds(POS.Tag left, boolean isNoun) {
        int kinds = NounStep.Pos.ANY.bit;
        if (isNoun) {
            return kinds | NounStep.Pos.NOUN.bit;
        }
        return switch (left) {
            case SN -> kinds | NounStep.Pos.DIGITS.bit;
            case VV, VA, VX, XR -> kinds | NounStep.Pos.VERB_ADJECTIVE_OR_ROOT.bit;
            case XPN -> kinds | NounStep.Pos.PREFIX.bit;
            case NNB, MAG -> kinds | NounStep.Pos.DEPENDENT_NOUN_OR_ADVERB.bit;
            default -> kinds;
        };
    }

    boolean isEnding() {
        return left == POS.Tag.J || left == POS.Tag.E || left == POS.Tag.VCP;
    }

    /** A particle, an ending, a verb, an adjective, a determiner or an adverb. */
    public boolean isGrammar() {
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
        return left == POS.Tag.VV || left == POS.Tag.VA || left == POS.Tag.VX;
    }

    boolean isDependentNounOrAdverb() {
        return left == POS.Tag.NNB || left == POS.Tag.MAG;
    }

    /** A noun, a noun's suffix, or what Nori takes for a numeral: {@code 사} in {@code 금융사}. */
    boolean canEndANoun() {
        return isNoun() || left == POS.Tag.XSN || left == POS.Tag.NR;
    }

    /** Written in Latin letters. */
    boolean isForeign() {
        return left == POS.Tag.SL;
    }

    /** The stem of a verb, whose ending is a morpheme of its own. */
    boolean isVerbStem() {
        return left == POS.Tag.VV && right == left;
    }

    /** The stem of an adjective, whose ending is a morpheme of its own. */
    boolean isAdjectiveStem() {
        return left == POS.Tag.VA && right == left;
    }

    /** A prefix of nouns: {@code 불} in {@code 불송치}. */
    boolean isPrefix() {
        return left == POS.Tag.XPN;
    }

    boolean isRoot() {
        return left == POS.Tag.XR;
    }

    /** Digits, or a word for a number: {@code 만}, {@code 억}. */
    boolean isNumeral() {
        return isDigits() || left == POS.Tag.NR;
    }

    boolean isDigits() {
        return left == POS.Tag.SN;
    }

    /** What is counted or measured in: {@code 년}, {@code 명}. */
    boolean isUnit() {
        return left == POS.Tag.NNBC;
    }

    boolean isOneSyllable() {
        return end - begin == 1;
    }
}
