package io.julgi.nlp.nouns;

import java.util.List;
import java.util.Set;

/**
 * Rules that join morphemes written together into one noun that no dictionary lists: the name of an
 * institution ({@code 서울남부지법}), a noun with a suffix that makes another word of it ({@code 확진자}), a
 * name of two names ({@code 에스티큐브}).
 *
 * <p>Other compounds ({@code 기준금리}) stay as Nori splits them, since a reader who searches for
 * {@code 금리} should find them.
 */
final class CompoundNouns {
    /**
     * Suffixes that make another word of a noun: an agency ({@code 방통위}), a person ({@code 확진자}), a
     * law ({@code 김영란법}), a rate ({@code 실업률}). Plurals, {@code -적} and {@code -화} are left out.
     */
    private static final Set<String> SUFFIXES =
            Set.of(
                    "위", "부", "처", "청", "자", "생", "법", "률", "율", "익", "폰", "장", "사", "비", "액", "직",
                    "안", "감", "치", "가", "작", "죄", "금", "설", "점", "세", "료", "품", "실", "관", "소", "책",
                    "꾼", "단", "파", "탑", "찜", "집", "족", "톡", "펫", "팜", "랩", "템", "홈", "칩", "봇", "챗",
                    "핏", "샵", "콘", "캠", "존", "룸", "앱");

    /**
     * Suffixes that do so after a name only: {@code 한국당}, {@code 신태용호}. After other nouns 당 is
     * "per".
     */
    private static final Set<String> NAME_SUFFIXES = Set.of("당", "호", "대", "역", "인", "섬", "항", "안");

    /** Kinds of institution, which are the last part of a name. */
    private static final Set<String> INSTITUTIONS =
            Set.of(
                    "경찰서", "공단", "공사", "공화국", "광장", "구장", "구청", "군청", "극장", "그룹", "데일리", "도청", "마을",
                    "방송", "병원", "건설", "생명", "센터", "소방서", "시청", "신문", "신문사", "연구소", "연구원", "엔터테인먼트",
                    "위원회", "은행", "일보", "재단", "전자", "제약", "조선소", "중공업", "증권", "지검", "지법", "고법", "고검",
                    "지방법원", "지방검찰청", "지주", "진흥원", "카드", "타이어", "터널", "텔레콤", "통신", "포스트", "학원", "학회",
                    "항공", "협회", "홀딩스", "화학", "대학교", "경기장", "교차로", "페이", "지청", "식품", "기업", "타워",
                    "반도", "제국", "대학", "뉴스", "교도소", "구치소", "법원", "검찰청", "교육청", "경찰청", "유치원", "초등학교",
                    "중학교", "고등학교", "고교", "여고", "호텔", "리조트", "컴퍼니", "미디어", "픽처스", "코리아", "제과", "유업",
                    "물산", "산업", "상사", "해운", "백화점", "마트", "투자", "자산운용", "저축은행", "캐피탈", "보험", "화재",
                    "바이오", "헬스케어", "시스템", "소프트", "소프트웨어", "네트웍스", "정밀", "기계", "제강", "제철", "철강",
                    "에너지", "가스", "정유", "오일", "닷컴", "스튜디오", "레코즈", "필름", "갤러리", "미술관", "박물관", "도서관");

    /** Kinds of institution that also follow a common noun: {@code 서부경찰서}. */
    private static final Set<String> ALWAYS_INSTITUTIONS =
            Set.of(
                    "경찰서", "소방서", "그룹", "신문사", "학회", "지청", "지검", "지법", "정책처", "엔터테인먼트", "식품", "닷컴",
                    "경찰청", "교육청", "지원청", "협동조합", "교차로", "공화국", "기획부", "수련원", "대교", "푸드", "웨이", "피아",
                    "랩스", "로보틱스", "테크놀로지", "모빌리티", "로직스", "뱅크", "베리");

    /**
     * Countries: one before an institution is a word of its own, which a reader may search for
     * ({@code 미국 은행}).
     */
    private static final Set<String> COUNTRIES =
            Set.of(
                    "미국", "북한", "중국", "일본", "영국", "독일", "프랑스", "러시아", "이탈리아", "유럽", "이란", "이스라엘",
                    "터키", "인도", "대만", "홍콩", "남북", "북미", "한미", "한중", "한일", "미중", "유엔", "캐나다", "호주",
                    "브라질", "베트남");

    /** A mayor or a market; {@code 안양시장} is one noun in both cases. */
    private static final String MAYOR = "시장";

    /** How many morphemes the name of an institution has at most. */
    private static final int LONGEST_NAME = 5;

    private CompoundNouns() {}

    /** Whether the last part of this name is a kind of institution: {@code 신라호텔}. */
    static boolean isInstitution(String name) {
        for (int length = 2; length < name.length() - 1; length++) {
            String last = name.substring(name.length() - length);
            if (INSTITUTIONS.contains(last) || ALWAYS_INSTITUTIONS.contains(last)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 서울남부지법}: a name first, the kind of institution last. */
    static int institution(List<Morpheme> morphemes, int at) {
        Morpheme first = morphemes.get(at);
        if (!first.isSimpleNoun() || first.isForeign()) {
            return 0;
        }
        int end = Math.min(morphemes.size(), at + LONGEST_NAME);
        if (at + 1 == end || !morphemes.get(at + 1).isAttached()) {
            return 0;
        }
        if (COUNTRIES.contains(first.text())) {
            return 0;
        }
        Set<String> lasts =
                first.isName() || first.mayBePlace() ? INSTITUTIONS : ALWAYS_INSTITUTIONS;
        int length = 0;
        for (int i = at + 1; i < end; i++) {
            Morpheme next = morphemes.get(i);
            if (!next.isNoun() || !next.isAttached()) {
                break;
            }
            if (lasts.contains(next.text())
                    || (next.text().equals(MAYOR) && i == at + 1 && first.isKnownName())) {
                length = i - at + 1;
            }
        }
        return length;
    }

    /** {@code 확진자}, {@code 한국당}: a noun and a suffix that makes another word of it. */
    static int nounWithSuffix(List<Morpheme> morphemes, int at) {
        if (at + 1 == morphemes.size()) {
            return 0;
        }
        Morpheme noun = morphemes.get(at);
        Morpheme suffix = morphemes.get(at + 1);
        boolean isOne =
                suffix.isAttached()
                        && noun.isSimpleNoun()
                        && suffix.canEndANoun()
                        && !noun.isOneSyllable()
                        && !noun.isForeign()
                        && Hangul.isSyllable(noun.source().charAt(noun.end() - 1))
                        && (SUFFIXES.contains(suffix.text())
                                || (noun.isName() && NAME_SUFFIXES.contains(suffix.text())));
        return isOne ? 2 : 0;
    }

    /** {@code 불송치}: a prefix turns the meaning of the noun. */
    static int nounWithPrefix(List<Morpheme> morphemes, int at) {
        Morpheme prefix = morphemes.get(at);
        if (!prefix.isPrefix() || prefix.isAttached() || at + 1 == morphemes.size()) {
            return 0;
        }
        Morpheme noun = morphemes.get(at + 1);
        return noun.isAttached() && noun.isSimpleNoun() && !noun.isOneSyllable() ? 2 : 0;
    }

    /** {@code 에스티큐브}: two names in one are one that Nori does not know. */
    static int nameOfNames(List<Morpheme> morphemes, int at) {
        if (at + 1 == morphemes.size()) {
            return 0;
        }
        Morpheme first = morphemes.get(at);
        Morpheme second = morphemes.get(at + 1);
        boolean isOne =
                second.isAttached()
                        && first.isSimpleNoun()
                        && first.isKnownName()
                        && second.isKnownName()
                        && !COUNTRIES.contains(first.text());
        return isOne ? 2 : 0;
    }
}
