package io.julgi.nlp.nouns;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What is a person's name, told by what the person is called by: {@code 이 총리}, {@code 배씨}, {@code
 * 박모(35)씨}. By itself such a syllable is a determiner, a verb or an adverb, and Nori reads it so.
 */
final class PersonWords {
    private static final BitSet SURNAMES =
            bits(
                    "김이박최정강조윤장임한오서신권황안송류유홍고문손배백허심노하곽성차민진나엄채천함"
                            + "변염추석설마길표왕옥육맹탁편봉태피빈원지공방현연우구남양주여도선전제국은명기반");

    /** Before a title these are rather other words: the former, the present, the vice, a city's. */
    private static final Set<String> RATHER_OTHER_WORDS =
            Set.of(
                    "전", "현", "구", "여", "남", "주", "양", "제", "반", "도", "국", "은", "명", "기", "선", "원",
                    "지", "우", "연", "방", "공", "마", "차");

    /** "This" and "a": before what many people are, rather that. */
    private static final Set<String> DETERMINERS = Set.of("이", "한");

    /** What few people are; so the syllable before it is a name. */
    private static final Set<String> OFFICES =
            Set.of(
                    "대통령", "총리", "부총리", "장관", "차관", "의원", "대표", "회장", "부회장", "사장", "부사장", "전무",
                    "상무", "위원장", "후보", "후보자", "감독", "시장", "지사", "도지사", "군수", "구청장", "청장", "국장",
                    "실장", "원장", "총장", "관장", "대변인", "수석", "비서관", "보좌관", "교장", "본부장", "대사", "특검",
                    "재판관", "대법관", "고문", "단장", "이사장", "총재", "행장", "의장", "부의장", "원내대표", "사무총장",
                    "최고위원", "지검장", "검사장", "사무장", "당선인", "여사");

    private static final Set<String> CALLINGS =
            Set.of(
                    "교수", "코치", "선수", "검사", "판사", "변호사", "기자", "작가", "배우", "목사", "스님", "신부", "박사",
                    "선생", "교사", "팀장", "과장", "부장", "차장", "경위", "경감", "경사", "경장", "순경", "중위", "대위",
                    "소위", "소령", "중령", "대령", "준장", "중장", "대장", "병장", "상병", "일병", "이병", "하사", "중사",
                    "상사", "앵커", "아나운서", "위원", "이사", "소장", "시인", "화백", "회계사", "의사", "할머니");

    /** Words that are no surname with {@link #UNTOLD}. */
    private static final Set<String> WORDS_IN_MO =
            Set.of("주모", "노모", "부모", "규모", "소모", "추모", "공모", "고모", "이모", "조모", "유모", "세모", "백모");

    /** Suffixes that no name ends in. */
    private static final Set<String> NO_LAST = Set.of("적", "들", "님", "별", "성", "형", "상");

    private static final String PERSON = "씨";
    private static final String UNTOLD = "모";
    private static final String FORMER = "전";

    private PersonWords() {}

    private static BitSet bits(String characters) {
        BitSet bits = new BitSet();
        characters.chars().forEach(bits::set);
        return bits;
    }

    /** Whether this piece of one syllable is a surname. */
    static boolean isSurname(List<Morpheme> pieces, int at) {
        Morpheme piece = pieces.get(at);
        if (at + 1 == pieces.size()
                || !SURNAMES.get(piece.firstCharacter())
                || (at > 0 && piece.continues(pieces.get(at - 1)))) {
            return false;
        }
        Morpheme next = pieces.get(at + 1);
        if (next.text().equals(PERSON) || next.text().equals("모씨")) {
            return true;
        }
        if (next.continues(piece) || RATHER_OTHER_WORDS.contains(piece.text())) {
            return false;
        }
        boolean isFormer = next.text().equals(FORMER) && at + 2 < pieces.size();
        String title = isFormer ? pieces.get(at + 2).text() : next.text();
        return OFFICES.contains(title)
                || (CALLINGS.contains(title) && !DETERMINERS.contains(piece.text()));
    }

    /** Whether this piece is a surname and what stands for an untold name, or for the person. */
    static boolean isSurnameWithMore(List<Morpheme> pieces, int at) {
        Morpheme piece = pieces.get(at);
        if (piece.end() - piece.begin() != 2 || !SURNAMES.get(piece.firstCharacter())) {
            return false;
        }
        String text = piece.text();
        if (text.endsWith(PERSON)) {
            return true;
        }
        if (!text.endsWith(UNTOLD) || WORDS_IN_MO.contains(text) || at + 1 == pieces.size()) {
            return false;
        }
        String next = pieces.get(at + 1).text();
        return next.equals(PERSON)
                || OFFICES.contains(next)
                || CALLINGS.contains(next)
                || (pieces.get(at + 1).isFigure()
                        && pieces.get(at + 1).begin() == pieces.get(at).end() + 1);
    }

    /** Whether this piece only says that a person was named, or no more is. */
    static boolean isOnlyAddress(List<Morpheme> pieces, int at) {
        String text = pieces.get(at).text();
        if (text.equals(PERSON) || text.equals("모씨")) {
            return true;
        }
        return text.equals(UNTOLD) && at > 0 && pieces.get(at).continues(pieces.get(at - 1));
    }

    /** Whether this is "former" before a title. */
    static boolean isFormer(List<Morpheme> pieces, int at) {
        if (!pieces.get(at).text().equals(FORMER) || at == 0 || at + 1 == pieces.size()) {
            return false;
        }
        Morpheme next = pieces.get(at + 1);
        return !pieces.get(at).continues(pieces.get(at - 1))
                && !next.continues(pieces.get(at))
                && (OFFICES.contains(next.text()) || CALLINGS.contains(next.text()));
    }

    /**
     * How many pieces from this one on are a name of three syllables that Nori does not know; 0
     * when there is none.
     */
    static int name(List<Morpheme> pieces, int at) {
        Morpheme first = pieces.get(at);
        if ((at > 0 && first.continues(pieces.get(at - 1)))
                || !SURNAMES.get(first.firstCharacter())) {
            return 0;
        }
        int last = at;
        while (last + 1 < pieces.size()
                && pieces.get(last + 1).continues(pieces.get(last))
                && pieces.get(last + 1).end() - first.begin() <= 3) {
            last++;
        }
        if (last == at
                || last + 1 == pieces.size()
                || pieces.get(last).end() - first.begin() != 3) {
            return 0;
        }
        Morpheme next = pieces.get(last + 1);
        boolean isCalled =
                next.text().equals(PERSON)
                        || (!next.continues(pieces.get(last))
                                && (OFFICES.contains(next.text())
                                        || CALLINGS.contains(next.text())));
        return isCalled
                        && pieces.get(last).canEndANoun()
                        && !NO_LAST.contains(pieces.get(last).text())
                ? last - at + 1
                : 0;
    }
}
