package io.julgi.nlp.clean;

import static io.julgi.nlp.clean.CleaningRule.remove;
import static io.julgi.nlp.clean.CleaningRule.replace;

import java.util.List;

/**
 * The bundled cleaning rules, which remove what Korean newsrooms add to news, in the order in which
 * they are applied. A new rule is a new line here, with its reason, and a row in {@code
 * TextCleanerTest}.
 */
final class NewsRules {
    private static final String NAME = "[가-힣]{2,4}";

    /** The job titles of authors. */
    static final List<String> REPORTERS = List.of("기자", "특파원", "통신원", "논설위원", "논설실장", "앵커", "리포터");

    private static final String REPORTER =
            "(?:인턴 ?|선임 ?|수습 ?|전문 ?|객원 ?|시민 ?|사진 ?|편집 ?)?(?:" + String.join("|", REPORTERS) + ")";

    /**
     * An e-mail address. The local part is matched only from its start, or a long run of letters
     * would be matched again from each letter.
     */
    private static final String MAIL =
            "(?<![\\w.+-])[\\w.+-]++@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,4}";

    private static final String OPEN = "[\\[(<〈《【〔]";
    private static final String CLOSE = "[\\])>〉》】〕]";

    /** Marks the version of a report, of which up to four are published. */
    private static final String VERSION = "(?:종합 ?[1-9]?보?|[1-9]보|상보|속보|긴급|수정|고침)";

    /** Marks the form of a report: a photo, an interview, a column. */
    private static final String FORMAT =
            "(?:단독|단독인터뷰|영상|영상뉴스|풀영상|동영상|현장영상|게시판|신간|신간소개|새책|포토|사진|화보|그래픽|카드뉴스"
                    + "|표|사설|칼럼|시론|기고|인사|부고|동정|인터뷰|르포|전문|일문일답|문답|팩트체크|특징주|앵커|리포트"
                    + "|기자|알림|사고|바로잡습니다)";

    private static final String PLACE = "(?:[가-힣·]{2,10}[=/] ?)?";

    /** A character of a line that does not begin a second sentence. */
    private static final String WITHOUT_SENTENCE = "(?:(?!(?<=[다요]\\.) )[^\\n])";

    private NewsRules() {}

    /** For titles and bodies, in this order. */
    static final List<CleaningRule> EVERYWHERE =
            List.of(
                    replace(
                            "zero width",
                            "joiners, byte order marks and direction marks split words unseen",
                            "" + CharacterPrefilter.INVISIBLE,
                            "[\\p{Cf}\\x{FE00}-\\x{FE0F}&&[^\\n]]++",
                            ""),
                    remove(
                            "control",
                            "NUL, vertical tab, U+2028 come out of old editorial systems",
                            "" + CharacterPrefilter.CONTROL,
                            "[\\p{Cc}\\x{2028}\\x{2029}&&[^\\n]]++"),
                    replace("&amp;", "escaped twice by a feed", "&", "(?i)&(?:amp|#38);", "&"),
                    remove(
                            "entity",
                            "escaped twice by a feed: &quot;협의&quot;",
                            "&",
                            "(?i)&(?:quot|lt|gt|nbsp|apos|middot|hellip|[lr][sd]quo|#\\d{1,5});"),
                    remove(
                            "leaked script",
                            "advertising code that a page left in the text",
                            "googletag",
                            "googletag\\.cmd\\.push\\([^\\n]{0,500}+\\n?"),
                    remove(
                            "wire credit",
                            "(서울=연합뉴스) 홍길동 기자 = ; [서울=뉴시스]; 【워싱턴·서울=AP/뉴시스】",
                            "=",
                            "[\\[(【][가-힣·, ]{1,20}=[^\\n\\])】]{1,20}[\\])】]"
                                    + "(?: ?(?:"
                                    + NAME
                                    + "[·, ]{0,2}){1,4} ?"
                                    + REPORTER
                                    + ")?(?: ?=)?"),
                    remove(
                            "name with address",
                            "홍길동 hong@example.com as a line of its own is a by-line, too",
                            "@",
                            "(?m)^ {0,4}" + PLACE + NAME + "[ ,(/]{1,3}" + MAIL + "\\)? {0,4}$"),
                    remove(
                            "by-line with address",
                            "광주=이형주 기자 peneye09@donga.com; the name is only sure beside an"
                                    + " address",
                            "@",
                            "(?<![가-힣])(?:[가-힣]{2,4}[=/])?"
                                    + NAME
                                    + " ?"
                                    + REPORTER
                                    + "[ ,(=]{1,3}"
                                    + MAIL
                                    + "\\)?"),
                    remove("e-mail", "reporter@example.com, also broken: a@b", "@", MAIL),
                    remove(
                            "address",
                            "links are not words",
                            ":// ww WW wWw WwW",
                            "(?i)(?:https?://|www\\.)[^\\s<>\"'가-힣]{1,2000}+"),
                    remove(
                            "photo credit",
                            "(사진=연합뉴스), /사진=뉴스1, (사진제공=시청)",
                            "= :",
                            "(?:\\( ?(?:사진|자료|그래픽|영상)(?: ?제공)? ?[=:][^()\\n]{0,100}+\\)"
                                    + "|/ ?사진(?: ?제공)? ?=[^\\n/]{1,40})"),
                    remove(
                            "unrelated photo",
                            "사진은 기사와 관련 없음",
                            "사진은",
                            "\\(?사진은 ?(?:기사|본문|특정)[^\\n"
                                    + ".]{0,20}(?:(?:관련|관계)이? ?(?:없음|없습니다)|무관(?:함|합니다)?)\\)?"),
                    remove("copyright mark", "ⓒ뉴시스, ©AFP", "ⓒ ©", "[ⓒ©] ?[가-힣A-Za-z0-9.]{1,20}"),
                    remove(
                            "broadcast mark",
                            "[앵커], ◀리포트▶: who speaks, not what is said",
                            "[ ◀",
                            "(?:\\[|◀ ?)(?:앵커|리포트|기자|인터뷰|VCR)(?:\\]| ?▶)"),
                    replace(
                            "ellipsis",
                            "… and ... part a headline in two: one sign, with space around it",
                            "… ⋯ ..",
                            "(?:[…⋯]|\\.\\.)[…⋯.]*+",
                            " … "),
                    replace(
                            "hashtag",
                            "#코로나19: the word is news, the sign is not",
                            "#",
                            "#(?=[가-힣A-Za-z])",
                            " "));

    /** For titles, after {@link #EVERYWHERE}. */
    static final List<CleaningRule> TITLE =
            List.of(
                    remove(
                            "mark in brackets",
                            "[단독] 네이버 신사옥 공개 [종합]: each pair by itself, since a rule over both"
                                    + " emptied the headline",
                            "[ ( < 〈 《 【 〔",
                            OPEN + " ?(?:" + FORMAT + "|" + VERSION + ") ?" + CLOSE),
                    remove(
                            "version after a space",
                            "the same mark where the space was kept; 종합 alone may be a word there",
                            "$보",
                            "(?<=\\S) ++(?:종합 ?[1-9]보|[1-9]보)$"),
                    remove(
                            "version at the end",
                            "늘었다종합, 꺾고2보: brackets were stripped and the mark sticks to the word",
                            "$합보",
                            "(?<=[^\\s\\d])(?:종합(?: ?[1-9]보)?|(?<!\\d)[1-9]보|속보|상보)$"),
                    remove(
                            "version at the start",
                            "속보 北 미사일 발사, 2보 北 미사일 발사",
                            "^속긴123456789",
                            "^(?:속보|[1-9]보|긴급) (?=\\S)"),
                    remove(
                            "format at the start",
                            "그래픽 코스피 추이, 게시판 한전 …, 신간 …: the first word names the form",
                            "^S증위주뉴카연사길모르인단그게신특포화동부표풀영고팩일",
                            "^(?:SNS돋보기|증시신상품|위클리 스마트|주말 N 여행|뉴스피처|카메라뉴스|연합이매진|사이테크 플러스|길따라"
                                    + " 멋따라|모멘트|르포|인터뷰|단독|그래픽|게시판|신간|카드뉴스|특징주|포토|화보|동정|인사|부고|사설|표|풀영상|영상뉴스|고침|팩트체크|일문일답|영상(?!"
                                    + " ?-?\\d)) (?=\\S)"),
                    remove(
                            "format after an ellipsis",
                            "만화로 보는 역사 … 신간 재즈 잇 업: a second headline begins there",
                            "신간",
                            "(?<=… )신간 (?=\\S)"),
                    remove(
                            "format before a name",
                            "게시판한전 취업 박람회, 그래픽난방비 추이: brackets were stripped; not where a particle"
                                    + " makes it a word",
                            "^게그",
                            "^(?:게시판|그래픽)(?!(?:[가-힣]{1,2})(?: |$)|디자|카드|노블|아트)(?=[가-힣A-Za-z]{2})"),
                    remove(
                            "format stuck to the start",
                            "단독北: as at the end",
                            "^단속",
                            "^(?:단독|속보)(?=[\\x{4E00}-\\x{9FFF}])"));

    /** For bodies, after {@link #EVERYWHERE}; line by line. */
    static final List<CleaningRule> BODY =
            List.of(
                    remove(
                            "rights notice",
                            "무단 전재 및 재배포 금지; 저작권자(c) …; AI 학습 이용 금지; no sentence before it on"
                                    + " its line goes with it",
                            "무단 재배포 저작권자 학습",
                            "(?m)(?:^|(?<=[다요]\\. ))(?=[^\\n]{0,200}(?:무단 ?전재|재배포 ?금지|저작권자|AI ?학습))"
                                    + WITHOUT_SENTENCE
                                    + "{1,300}+$"),
                    remove(
                            "caption line",
                            "시청 제공. / … 회의하는 모습. as a line of its own describes a picture",
                            "제공 모습 자료",
                            "(?m)^" + WITHOUT_SENTENCE + "{0,79}(?: 제공|는 모습|자료 ?사진)[.\\])]?$"),
                    remove(
                            "subscription",
                            "구독 and app notices as a line of their own",
                            "구독 다운로드 기사제보 제보하기",
                            "(?m)^(?![^\\n]{0,90}다\\.$)[^\\n]{0,40}(?:(?:구독하기|구독 신청|앱"
                                    + " 다운로드|기사제보|제보하기)[^\\n]{0,40}| 구독)$"));

    /** A line at the end of a body that leads elsewhere, or names the author or the agency. */
    static final String TAIL_LINE =
            " *+(?:[▶■☞※▲◆◇□●#][^\\n]{0,150}"
                    + "|[^\\n]{0,24}"
                    + NAME
                    + " ?"
                    + REPORTER
                    + "[ .)\\]]{0,2}"
                    + "|"
                    + PLACE
                    + NAME
                    + " ?[가-힣]{0,4}위원[ .)\\]]{0,2}"
                    + "|[가-힣·]{2,10}=[A-Z가-힣/·]{2,20}"
                    + "|[=/·, ]{0,4}"
                    + ")";

    /** A by-line that ends a line of text. */
    static final String TAIL_BYLINE =
            "[\\s/(\\[=]*+(?:[가-힣·]{2,10}[=/] ?)?(?:"
                    + NAME
                    + "[·, ]{1,2}){0,2}"
                    + NAME
                    + " ?"
                    + REPORTER
                    + "[ .)\\]]{0,2}$";
}
