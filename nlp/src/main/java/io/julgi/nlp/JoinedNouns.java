package io.julgi.nlp;

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
            Set.of("위", "부", "처", "청", "자", "생", "법", "률", "율", "익", "폰", "장", "사");

    /** The same after a name: {@code 한국당}, {@code 신태용호}. After other nouns 당 is "for each". */
    private static final Set<String> NAME_SUFFIXES = Set.of("당", "호", "대", "역");

    /** The last part of an institution's name; by itself each says only what kind it is. */
    private static final Set<String> INSTITUTIONS =
            Set.of(
                    "경찰서", "공단", "공사", "공화국", "광장", "구장", "구청", "군청", "극장", "그룹", "데일리", "도청", "마을",
                    "방송", "병원", "건설", "생명", "센터", "소방서", "시청", "신문", "신문사", "연구소", "연구원", "엔터테인먼트",
                    "위원회", "은행", "일보", "재단", "전자", "제약", "조선소", "중공업", "증권", "지검", "지법", "고법", "고검",
                    "지방법원", "지방검찰청", "지주", "진흥원", "카드", "타이어", "터널", "텔레콤", "통신", "포스트", "학원", "학회",
                    "항공", "협회", "홀딩스", "화학", "대학교", "경기장", "교차로", "페이");

    /** A country before an institution says where it is, and is what a reader searches for. */
    private static final Set<String> COUNTRIES =
            Set.of(
                    "미국", "북한", "중국", "일본", "영국", "독일", "프랑스", "러시아", "이탈리아", "유럽", "이란", "이스라엘",
                    "터키", "인도", "대만", "홍콩", "남북", "북미", "한미", "한중", "한일", "미중", "유엔", "캐나다", "호주",
                    "브라질", "베트남");

    private static final int LONGEST_NAME = 5;

    private JoinedNouns() {}

    /** How many pieces from this one on are one noun; 0 when this piece is none. */
    static int length(List<Piece> pieces, int at) {
        Piece first = pieces.get(at);
        if (!first.isNoun()) {
            return 0;
        }
        int asInstitution = institution(pieces, at);
        if (asInstitution > 0) {
            return asInstitution;
        }
        return at + 1 < pieces.size() && isSuffix(pieces.get(at + 1), first) ? 2 : 1;
    }

    /** A name or a foreign word first, the kind of institution last; 0 when there is none. */
    private static int institution(List<Piece> pieces, int at) {
        if (!pieces.get(at).isName() || COUNTRIES.contains(pieces.get(at).text())) {
            return 0;
        }
        int found = 0;
        int last = Math.min(pieces.size(), at + LONGEST_NAME);
        for (int i = at + 1; i < last; i++) {
            Piece next = pieces.get(i);
            if (!next.isNoun() || !next.continues(pieces.get(i - 1))) {
                break;
            }
            if (INSTITUTIONS.contains(next.text())) {
                found = i - at + 1;
            }
        }
        return found;
    }

    private static boolean isSuffix(Piece next, Piece noun) {
        return next.continues(noun)
                && !noun.isOneSyllable()
                && (SUFFIXES.contains(next.text())
                        || (noun.isName() && NAME_SUFFIXES.contains(next.text())));
    }
}
