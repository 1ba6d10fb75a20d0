package io.julgi.nlp.nouns;

import io.julgi.nlp.dictionary.TermSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.POS;

/**
 * Rules that find persons' names by the title that follows: {@code 이 총리}, {@code 배씨}, {@code
 * 박모(35)씨}. By itself such a syllable is a determiner, a verb or an adverb, and Nori tags it so.
 */
final class PersonNames {
    /** Surnames that are more often another word before a title: former, present, a city's. */
    private static final Set<String> AMBIGUOUS_SURNAMES =
            Set.of(
                    "전", "현", "구", "여", "남", "주", "양", "제", "반", "도", "국", "은", "명", "기", "선", "원",
                    "지", "우", "연", "방", "공", "마", "차");

    /** "This" and "a": determiners before an occupation that many people have. */
    private static final Set<String> DETERMINERS = Set.of("이", "한");

    /** Titles that few people hold, so that a surname's syllable before one is a name. */
    private static final Set<String> OFFICES =
            Set.of(
                    "대통령", "총리", "부총리", "장관", "차관", "의원", "대표", "회장", "부회장", "사장", "부사장", "전무",
                    "상무", "위원장", "후보", "후보자", "감독", "시장", "지사", "도지사", "군수", "구청장", "청장", "국장",
                    "실장", "원장", "총장", "관장", "대변인", "수석", "비서관", "보좌관", "교장", "본부장", "대사", "특검",
                    "재판관", "대법관", "고문", "단장", "이사장", "총재", "행장", "의장", "부의장", "원내대표", "사무총장",
                    "최고위원", "지검장", "검사장", "사무장", "당선인", "여사");

    /** Occupations and ranks, which also follow a determiner. */
    private static final Set<String> OCCUPATIONS =
            Set.of(
                    "교수", "코치", "선수", "검사", "판사", "변호사", "기자", "작가", "배우", "목사", "스님", "신부", "박사",
                    "선생", "교사", "팀장", "과장", "부장", "차장", "경위", "경감", "경사", "경장", "순경", "중위", "대위",
                    "소위", "소령", "중령", "대령", "준장", "중장", "대장", "병장", "상병", "일병", "이병", "하사", "중사",
                    "상사", "앵커", "아나운서", "위원", "이사", "소장", "시인", "화백", "회계사", "의사", "할머니");

    /** Common words of a surname's syllable and {@link #WITHHELD}. */
    private static final Set<String> COMMON_WORDS_IN_MO =
            Set.of("주모", "노모", "부모", "규모", "소모", "추모", "공모", "고모", "이모", "조모", "유모", "세모", "백모");

    /** "Mr" or "Ms". */
    private static final String HONORIFIC = "씨";

    /** In place of a given name that the newspaper withholds. */
    private static final String WITHHELD = "모";

    private static final String WITHHELD_WITH_HONORIFIC = WITHHELD + HONORIFIC;
    private static final String FORMER = "전";

    private static final int LONGEST_TITLE = 4;

    /** Titles that follow a name after a space. */
    private static final TermSet TITLES =
            new TermSet(
                    Stream.of(OFFICES, OCCUPATIONS, Set.of(HONORIFIC, FORMER, "군수", "가수", "의원"))
                            .flatMap(Set::stream)
                            .distinct()
                            .toList());

    private PersonNames() {}

    /** {@code 이 총리}, {@code 배 씨}: the syllable before a title is a proper noun. */
    static Morpheme surname(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        return morpheme.isOneSyllable()
                        && !morpheme.isNoun()
                        && !morpheme.isAttached()
                        && Surnames.isOne(morpheme.firstCharacter())
                        && isBeforeTitle(morphemes, at)
                ? morpheme.retagged(POS.Tag.NNP)
                : morpheme;
    }

    private static boolean isBeforeTitle(List<Morpheme> morphemes, int at) {
        if (at + 1 == morphemes.size()) {
            return false;
        }
        Morpheme next = morphemes.get(at + 1);
        if (isHonorific(next)) {
            return true;
        }
        String surname = morphemes.get(at).text();
        if (next.isAttached() || AMBIGUOUS_SURNAMES.contains(surname)) {
            return false;
        }
        boolean isFormer = next.text().equals(FORMER) && at + 2 < morphemes.size();
        String title = isFormer ? morphemes.get(at + 2).text() : next.text();
        return OFFICES.contains(title)
                || (OCCUPATIONS.contains(title) && !DETERMINERS.contains(surname));
    }

    /** {@code 전 대통령}: "former" before a title is a determiner. */
    static Morpheme former(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        return morpheme.isOneSyllable()
                        && morpheme.isNoun()
                        && !morpheme.isAttached()
                        && at > 0
                        && at + 1 < morphemes.size()
                        && !morphemes.get(at + 1).isAttached()
                        && morpheme.text().equals(FORMER)
                        && isTitle(morphemes.get(at + 1))
                ? morpheme.retagged(POS.Tag.MM)
                : morpheme;
    }

    /**
     * Whether a space and a title, with or without a particle, follow a name that ends before this
     * place.
     */
    static boolean isTitleAt(String text, int begin) {
        if (begin >= text.length() || text.charAt(begin - 1) != ' ') {
            return false;
        }
        int end = begin;
        while (end < text.length() && Hangul.isSyllable(text.charAt(end))) {
            end++;
        }
        for (int upTo = Math.min(end, begin + LONGEST_TITLE); upTo > begin; upTo--) {
            if (TITLES.contains(text, begin, upTo)
                    && (upTo == end
                            || (upTo > begin + 1 && AfterNouns.isParticle(text, upTo, end)))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 배씨}, {@code 박모}: a surname with an honorific or with 모 for a withheld name. */
    static List<Morpheme> surnameInMorpheme(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        return morpheme.end() - morpheme.begin() == 2
                        && Surnames.isOne(morpheme.firstCharacter())
                        && morpheme.isFromNori()
                        && !morpheme.isVerb()
                        && (morpheme.text().endsWith(HONORIFIC) || isWithheldName(morphemes, at))
                ? List.of(morpheme.part(0, 1, POS.Tag.NNP), morpheme.part(1, 2, POS.Tag.NNB))
                : List.of();
    }

    private static boolean isWithheldName(List<Morpheme> morphemes, int at) {
        String text = morphemes.get(at).text();
        if (!text.endsWith(WITHHELD)
                || COMMON_WORDS_IN_MO.contains(text)
                || at + 1 == morphemes.size()) {
            return false;
        }
        Morpheme next = morphemes.get(at + 1);
        return next.text().equals(HONORIFIC)
                || isTitle(next)
                || (next.isDigits() && next.begin() == morphemes.get(at).end() + 1); // 박모(35)씨
    }

    /** {@code 씨}, {@code 모씨}, {@code 모}: no nouns, though Nori may tag them so. */
    static Morpheme honorific(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        boolean isHonorific =
                morpheme.isNoun()
                        && morpheme.isFromNori()
                        && (isHonorific(morpheme)
                                || (morpheme.isAttached() && morpheme.text().equals(WITHHELD)));
        return isHonorific ? morpheme.retagged(POS.Tag.NNB) : morpheme;
    }

    private static boolean isTitle(Morpheme morpheme) {
        return OFFICES.contains(morpheme.text()) || OCCUPATIONS.contains(morpheme.text());
    }

    private static boolean isHonorific(Morpheme morpheme) {
        return morpheme.text().equals(HONORIFIC) || morpheme.text().equals(WITHHELD_WITH_HONORIFIC);
    }
}
