package io.julgi.nlp.newwords;

import io.julgi.nlp.nouns.Morpheme;
import io.julgi.nlp.nouns.Noun;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ko.POS;

/**
 * How the tokenizer segments a word at one place of a text.
 *
 * @param parts the morphemes that cover the word, as written; the first and last may reach beyond
 *     it
 * @param tags the part of speech of each towards the text after it
 * @param isAligned whether the morphemes begin and end where the word does
 * @param isWhole whether the tokenizer gives just this word
 */
record Segmentation(List<String> parts, List<POS.Tag> tags, boolean isAligned, boolean isWhole) {
    private static final Set<POS.Tag> NOUNS =
            Set.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.SL, POS.Tag.SH);

    /** Parts of speech that neither are a noun nor begin one. */
    private static final Set<POS.Tag> DEPENDENT =
            Set.of(
                    POS.Tag.J,
                    POS.Tag.E,
                    POS.Tag.VCP,
                    POS.Tag.VX,
                    POS.Tag.XSV,
                    POS.Tag.XSA,
                    POS.Tag.XSN,
                    POS.Tag.NNB,
                    POS.Tag.NNBC,
                    POS.Tag.SN,
                    POS.Tag.NR);

    private static final Set<POS.Tag> NUMERALS = Set.of(POS.Tag.SN, POS.Tag.NR, POS.Tag.MM);
    private static final Set<POS.Tag> UNITS = Set.of(POS.Tag.NNB, POS.Tag.NNBC);
    private static final Set<POS.Tag> ENDINGS =
            Set.of(
                    POS.Tag.E,
                    POS.Tag.VV,
                    POS.Tag.VA,
                    POS.Tag.VX,
                    POS.Tag.VCP,
                    POS.Tag.VCN,
                    POS.Tag.XSV,
                    POS.Tag.XSA);

    private static final Set<POS.Tag> ADVERBS = Set.of(POS.Tag.MAG, POS.Tag.MAJ, POS.Tag.MM);
    private static final Set<POS.Tag> DERIVING = Set.of(POS.Tag.XSV, POS.Tag.XSA, POS.Tag.VX);
    private static final Pattern SENTENCE_END = Pattern.compile(".*(?:니다|니까|세요|네요|어요|아요|해요)");

    /** Suffixes that no dictionary lists together with their noun. */
    private static final Set<String> GRAMMATICAL_SUFFIXES = Set.of("들", "쯤", "째", "씩", "적");

    /** Suffixes that make another noun of plain meaning: 가능성, 활성화, 러시아행. */
    private static final Set<String> PLAIN_SUFFIXES =
            Set.of(
                    "화", "성", "형", "행", "별", "경", "발", "식", "용", "권", "측", "급", "당", "여", "간", "중",
                    "률", "율", "상", "내", "전", "후", "팀", "값", "장", "층", "군", "인", "님");

    /** Prefixes of nouns: 신기록, 대규모, 전남편. */
    private static final Set<POS.Tag> PREFIXES = Set.of(POS.Tag.XPN, POS.Tag.MM);

    /** How broken a Latin word beside a noun counts: it is whole, but both are often one name. */
    private static final double BESIDE_LATIN = 0.25;

    static Segmentation of(
            String text, List<Morpheme> morphemes, List<Noun> nouns, int begin, int end) {
        List<Morpheme> covering =
                morphemes.stream().filter(m -> m.end() > begin && m.begin() < end).toList();
        return new Segmentation(
                covering.stream().map(m -> text.substring(m.begin(), m.end())).toList(),
                covering.stream().map(Morpheme::right).toList(),
                !covering.isEmpty()
                        && covering.get(0).begin() == begin
                        && covering.get(covering.size() - 1).end() == end,
                nouns.stream().anyMatch(noun -> noun.begin() == begin && noun.end() == end));
    }

    /**
     * Whether the word is grammar and no term: another part of speech, a noun with a particle, a
     * verb with its ending, a numeral with its unit, a part of another word.
     *
     * @param particles the {@link Particles} that follow it, which are evidence for a noun
     */
    boolean isGrammar(List<String> particles) {
        if (parts.isEmpty()
                || tags.stream().allMatch(DEPENDENT::contains)
                || isNumeralWithUnit()
                || endsLikeASentence()
                || hasGrammaticalSuffix()) {
            return true;
        }
        POS.Tag last = tags.get(tags.size() - 1);
        if (parts.size() == 1) {
            return last != POS.Tag.UNKNOWN || !isAligned;
        }
        if (isAdverb() || isDerivedVerb()) {
            return true;
        }
        if (ENDINGS.contains(last) || endsInDependentNoun() || !isAligned) {
            return !Particles.provesANoun(particles);
        }
        return last == POS.Tag.J && !areEvidenceForANoun(particles);
    }

    /** 고속도로 ends like a noun with a particle, 이제부터 is one, and both may have 가 after them. */
    private boolean areEvidenceForANoun(List<String> particles) {
        boolean isShort = parts.get(parts.size() - 1).length() == 1;
        return isShort ? !particles.isEmpty() : Particles.provesANoun(particles);
    }

    /** 넘을 듯, 했을 때: an ending and its dependent noun. */
    private boolean endsInDependentNoun() {
        int last = tags.size() - 1;
        return ENDINGS.contains(tags.get(last - 1))
                && (UNITS.contains(tags.get(last)) || parts.get(last).equals("때"));
    }

    /** Also for verbs that Nori does not know. */
    private boolean endsLikeASentence() {
        return SENTENCE_END.matcher(String.join("", parts)).matches();
    }

    /** 또 다시, 두서 없이, 또 다른. One syllable is not enough: 씽큐 is split into two adverbs. */
    private boolean isAdverb() {
        int last = tags.size() - 1;
        return ADVERBS.contains(tags.get(last)) && parts.get(last).length() > 1;
    }

    /** 진행하기, 참석하는: a noun with 하 and an ending stays that noun. */
    private boolean isDerivedVerb() {
        int last = tags.size() - 1;
        return tags.get(last) == POS.Tag.E && DERIVING.contains(tags.get(last - 1));
    }

    private boolean hasGrammaticalSuffix() {
        int last = tags.size() - 1;
        return tags.get(last) == POS.Tag.XSN && GRAMMATICAL_SUFFIXES.contains(parts.get(last));
    }

    private boolean isNumeralWithUnit() {
        for (int i = 1; i < tags.size(); i++) {
            if (NUMERALS.contains(tags.get(i - 1)) && UNITS.contains(tags.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The share of the word's letters in morphemes that mean nothing by themselves, 0 to 1: 0 for
     * {@code 기준금리}, 1 for a name that is split into syllables.
     *
     * <p>A syllable at the edge of the word is weighted by how bound it is to this word: {@code 퐁}
     * hardly occurs outside 핑크퐁, {@code 값} is in many words.
     *
     * @param boundTo the share of a syllable's occurrences that are in this word, 0 to 1
     */
    double brokenness(ShareInWord boundTo) {
        double broken = 0;
        int length = 0;
        for (int i = 0; i < parts.size(); i++) {
            length += parts.get(i).length();
            broken += broken(i, boundTo);
        }
        return broken / length;
    }

    private double broken(int at, ShareInWord boundTo) {
        String part = parts.get(at);
        POS.Tag tag = tags.get(at);
        if (tag == POS.Tag.UNKNOWN || tag == POS.Tag.J || ENDINGS.contains(tag)) {
            return part.length();
        }
        if (tag == POS.Tag.SL && part.length() > 1) {
            return BESIDE_LATIN * part.length();
        }
        if (part.length() > 1 && tag != POS.Tag.SN) {
            return 0;
        }
        if (at == parts.size() - 1 && PLAIN_SUFFIXES.contains(part)) {
            return 0;
        }
        boolean isAffix =
                (at == parts.size() - 1 && tag != POS.Tag.SN)
                        || (at == 0 && (NOUNS.contains(tag) || PREFIXES.contains(tag)));
        return isAffix && tag != POS.Tag.SL ? Math.sqrt(boundTo.of(part)) : part.length();
    }

    /** The share of a string's occurrences that are in one word. */
    interface ShareInWord {
        double of(String part);
    }
}
