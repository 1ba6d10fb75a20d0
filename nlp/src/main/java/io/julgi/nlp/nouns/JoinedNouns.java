package io.julgi.nlp.nouns;

import java.util.List;
import java.util.Set;

/**
 * Which pieces that are written together are one noun although no dictionary lists it: the name of
 * an institution ({@code 서울남부지법}), or a noun with a suffix that makes another word of it ({@code
 * 확진자}).
 *
 * <p>Other compounds ({@code 기준금리}) stay in the pieces that Nori sees, since a reader who searches
 * for {@code 금리} should find them.
 */
final class JoinedNouns {
    /**
     * With these a noun becomes another word: an agency ({@code 방통위}), a person ({@code 확진자}), a
     * law ({@code 김영란법}), a figure ({@code 실업률}). Plurals, {@code -적} and {@code -화} make none.
     */
    private static final Set<String> SUFFIXES =
            Set.of(
                    "위", "부", "처", "청", "자", "생", "법", "률", "율", "익", "폰", "장", "사", "비", "액", "직",
                    "안", "감", "치", "가", "작", "죄", "금", "설", "점", "주", "세", "료", "품", "실", "관", "소",
                    "책", "꾼", "단", "파", "탑", "찜", "집");

    /** The same after a name: {@code 한국당}, {@code 신태용호}. After other nouns 당 is "for each". */
    private static final Set<String> NAME_SUFFIXES =
            Set.of("당", "호", "대", "역", "전", "행", "인", "섬", "산", "강", "군", "항", "시", "현", "주", "안");

    /** The last part of an institution's name; by itself each says only what kind it is. */
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

    /** The same after any noun: {@code 서부경찰서}. */
    private static final Set<String> ALWAYS_INSTITUTIONS =
            Set.of(
                    "경찰서", "소방서", "그룹", "신문사", "학회", "지청", "지검", "지법", "정책처", "엔터테인먼트", "식품", "닷컴",
                    "경찰청", "교육청", "지원청", "협동조합", "교차로", "공화국", "기획부", "수련원");

    /** A country before an institution says where it is, and is what a reader searches for. */
    private static final Set<String> COUNTRIES =
            Set.of(
                    "미국", "북한", "중국", "일본", "영국", "독일", "프랑스", "러시아", "이탈리아", "유럽", "이란", "이스라엘",
                    "터키", "인도", "대만", "홍콩", "남북", "북미", "한미", "한중", "한일", "미중", "유엔", "캐나다", "호주",
                    "브라질", "베트남");

    /** Also a market; {@code 안양시장} is one word in both cases. */
    private static final String MAYOR = "시장";

    private static final int LONGEST_NAME = 5;

    private JoinedNouns() {}

    /** How many pieces from this one on are one noun; 0 when this one stands by itself. */
    static int length(List<Morpheme> pieces, int at) {
        Morpheme first = pieces.get(at);
        if (!first.isNoun()) {
            return 0;
        }
        int asInstitution = institution(pieces, at);
        if (asInstitution > 0) {
            return asInstitution;
        }
        if (at + 1 == pieces.size()) {
            return 0;
        }
        Morpheme next = pieces.get(at + 1);
        boolean isJoined =
                isSuffix(next, first)
                        || (isNameOfNames(first, next)
                                && !PersonWords.isOnlyAddress(pieces, at + 1));
        return isJoined ? 2 : 0;
    }

    /** A name or a foreign word first, the kind of institution last; 0 when there is none. */
    private static int institution(List<Morpheme> pieces, int at) {
        Morpheme first = pieces.get(at);
        if (first.isForeign() || COUNTRIES.contains(first.text())) {
            return 0;
        }
        Set<String> lasts = first.isName() ? INSTITUTIONS : ALWAYS_INSTITUTIONS;
        int found = 0;
        int last = Math.min(pieces.size(), at + LONGEST_NAME);
        for (int i = at + 1; i < last; i++) {
            Morpheme next = pieces.get(i);
            if (!next.isNoun() || !next.continues(pieces.get(i - 1))) {
                break;
            }
            if (lasts.contains(next.text())
                    || (next.text().equals(MAYOR) && i == at + 1 && first.isKnownName())) {
                found = i - at + 1;
            }
        }
        return found;
    }

    /** Two names in one are one that Nori does not know: {@code 에스티큐브}. */
    private static boolean isNameOfNames(Morpheme first, Morpheme next) {
        return next.continues(first)
                && first.isKnownName()
                && next.isKnownName()
                && !COUNTRIES.contains(first.text());
    }

    private static boolean isSuffix(Morpheme next, Morpheme noun) {
        return next.continues(noun)
                && next.canEndANoun()
                && !noun.isOneSyllable()
                && !noun.isForeign()
                && (SUFFIXES.contains(next.text())
                        || (noun.isName() && NAME_SUFFIXES.contains(next.text())));
    }
}
