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

    /** Words that name the form of an article wherever they stand in a bracketed head. */
    private static final String FORM =
            "(?:단독|속보|포토|PHOTO|사진|한컷|영상|칼럼|기자수첩|취재수첩|기자의 눈|현장|르포|만평|이슈|데스크|날씨|운세|LIVE|라이브"
                    + "|생중계|인터뷰|팩트체크|사설|오피니언|기획|특징주|시황|뉴스|리포트|공시|헤드라인)";

    /** Where a first word of the news looks like the name of a form. */
    private static final String NO_FORM =
            "(?!그래픽 (?:카드|처리)|인사 (?:청문|개편|청탁|참사|검증|혁신|제도|관리)|단독 (?:주택|선두|처리|회담|콘서트|범행|후보|출마|비행|질주|과반)"
                    + "|긴급 (?:체포|재난|조정|의총|회동|생활|회의|복구|대책|점검|구조|수혈|진화|대피)|표 (?:대결|계산|단속|차|값|심)"
                    + "|사설 (?:학원|구급차|업체|토토|경비)|영상 (?:통화|유출|편집|회의)|속보 (?:경쟁|남발)|[1-9]보 (?:전진|후퇴)|동정 여론"
                    + "|화보 촬영|고침 없|신간 (?:판매|목록)|게시판 글|부고 (?:문자|알림|기사)|포토 부스|인터뷰 (?:거절|거부|논란)|르포 작가"
                    + "|팩트체크 폐지|모멘트 주가|일문일답 공개)";

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
                    replace(
                            "markup",
                            "<b>금리</b>, &lt;br&gt;, <![CDATA[: a feed's tags are no text",
                            "< & %",
                            "(?i)(?:<|&lt;)/?(?:b|font|strong|em|i|u|span)(?:"
                                    + " [^<>\\n]{0,200}+)?(?:>|&gt;)|<!\\[CDATA\\[|\\]\\]>",
                            ""),
                    remove(
                            "line break in a headline",
                            "금리<br>동결, %NEW_LINE%",
                            "< & %",
                            "(?i)(?:<|&lt;)(?:br|/?p) ?/?(?:>|&gt;)|%NEW_LINE%"),
                    replace("&amp;", "escaped twice by a feed", "&", "(?i)&(?:amp|#38);", "&"),
                    remove(
                            "entity",
                            "escaped twice by a feed: &quot;협의&quot;",
                            "&",
                            "(?i)&(?:quot|lt|gt|nbsp|apos|middot|hellip|bull|[lrud]arr|[lr]aquo|[lr][sd]quo"
                                    + "|#\\d{1,5}|#x[0-9a-f]{1,5});"),
                    remove(
                            "broken entity",
                            "amp;quot;협의amp;quot;, quot;협의quot;: the sign before it was lost",
                            "amp; quot;",
                            "(?i)(?:(?<![a-z])amp;)+(?:quot|lt|gt|#\\d{1,5});|(?<![a-z])quot;"),
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
                            "line with address",
                            "홍길동 온라인 뉴스 기자 hong@example.com, 줄기취재팀 a@example.com: nothing but who"
                                    + " wrote",
                            "@",
                            "(?m)^(?![^\\n]{0,60}[다요]\\.)[^\\n@]{0,30}(?:기자|특파원|팀|편집부)[^\\n@가-힣]{0,6}(?:[가-힣]{2,6}부"
                                    + " ?)?"
                                    + MAIL
                                    + "[ )\\]]{0,3}$"),
                    remove(
                            "by-line with address",
                            "광주=이형주 기자 peneye09@donga.com; the name is only sure beside an"
                                    + " address",
                            "@",
                            "(?<![가-힣])(?:(?<=\\.) ?/)?(?:[가-힣]{2,4}[=/])?"
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
                            "(?i)(?:https?://|www\\.)[^\\s<>\"'()가-힣]{1,2000}+"),
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
                    remove(
                            "copyright mark",
                            "ⓒ뉴시스, ©AFP",
                            "ⓒ ©",
                            "[ⓒ©] ?[가-힣A-Za-z0-9.]{1,20}(?: " + NAME + " ?" + REPORTER + ")?"),
                    remove(
                            "broadcast mark",
                            "[앵커], ◀리포트▶: who speaks, not what is said",
                            "[ ◀ < 【",
                            "(?:[\\[<]|[◀【] ?)(?:앵커|앵커멘트|리포트|기자|인터뷰|VCR)(?:[\\]>]| ?[▶】])"),
                    replace(
                            "ellipsis",
                            "… and ... part a headline in two: one sign, with space around it",
                            "… ⋯ ..",
                            "(?:[…⋯]|\\.\\.)[…⋯.]*+",
                            " … "),
                    remove(
                            "list of hashtags",
                            "#산불 #강릉 as a line of its own",
                            "#",
                            "(?m)(?<=\\n)(?:#[^\\s#]{1,20} ?){2,12}$"),
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
                            "form in brackets",
                            "[오늘의 날씨], [단독 인터뷰], [기자수첩]: a short head whose first or last word names the"
                                    + " form; [프로야구] and [2025 대선] name the subject",
                            "[ < 〈 《 【 〔",
                            // First that a bracket closes soon: most that open in a text of
                            // brackets do not.
                            "[\\[<〈《【〔](?=[^\\])>〉》】〕]{1,12}+[\\])>〉》】〕])"
                                    + "(?!기획재정|[^\\])>〉》】〕]{0,12}(?:다|까)[\\])>〉》】〕]|가짜)"
                                    + "(?:[^\\])>〉》】〕]{0,10}"
                                    + FORM
                                    + "|"
                                    + FORM
                                    + "[^\\])>〉》】〕]{0,10})[\\])>〉》】〕]"),
                    remove(
                            "site name",
                            "… - 줄기신문, … | 줄기일보, … < 정치 < 기사본문 - 줄기뉴스, … / KBS 2025.03.01.: the"
                                    + " page's title, not the headline",
                            "- | :: : / < >",
                            "(?:(?: [<>] [^<>|\\n]{1,15}){0,3} (?:-|\\||::) [가-힣A-Za-z0-9"
                                    + " ]{0,12}(?:신문|일보|뉴스|뉴시스|경제|방송|타임스|투데이|데일리|저널|biz|\\d)(?: ::)?"
                                    + "| : 네이버 뉴스| / (?:KBS|MBC|SBS|YTN|JTBC|MBN|채널A)[^/\\n]{0,15})$"));

    /**
     * For titles of outlets that strip brackets from them, after {@link #TITLE}: what stood in
     * brackets is the first or last word.
     */
    static final List<CleaningRule> BARE_TITLE =
            List.of(
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
                            "^" + NO_FORM + "(?:속보|[1-9]보|긴급) (?=\\S)"),
                    remove(
                            "format at the start",
                            "그래픽 코스피 추이, 게시판 한전 …, 신간 …: the first word names the form",
                            "^S증위주뉴카연사길모르인단그게신특포화동부표풀영고팩일",
                            "^"
                                    + NO_FORM
                                    + "(?:SNS돋보기|증시신상품|위클리 스마트|주말 N 여행|뉴스피처|카메라뉴스|연합이매진|사이테크 플러스|길따라"
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
                            "by-line at the head",
                            "[줄기경제 홍길동 기자], <서울=줄기신문>: who writes and where, before the first sentence",
                            "^[(【<",
                            "\\A ?[\\[(【<][^\\])】>\\n]{0,30}(?:기자|특파원|신문|일보|뉴스|뉴시스|경제|포스트|통신|포맥스|데일리|팩트|투데이|타임스)"
                                    + "\\d{0,2} ?[\\])】>] ?"),
                    remove(
                            "camera credit",
                            "촬영기자:김철수/영상편집:이영희 after the last sentence",
                            "촬영 영상취재 영상편집",
                            "(?m)(?:^|(?<=[다요]\\. ))[(\\[]?(?:촬영기자|영상취재|영상편집|촬영)(?: ?: ?| )[^\\n.]{2,80}$"),
                    remove(
                            "label of the page",
                            "이미지 확대, 광고, 입력 2025-03-01 10:00 as a line of its own",
                            "확대 광고 기사내용 입력 수정 등록",
                            "(?m)^(?:(?:이미지|사진) 확대|광고|기사내용 요약|(?:입력|수정|등록) ?\\d{4}[-/.년][^\\n]{0,50})$"),
                    remove(
                            "reference",
                            "(관련기사 3면), ▶관련기사 3면, <그래픽 참조>",
                            "관련 참조",
                            "(?m)\\( ?관련 ?기사(?: ?\\d{1,2}면)? ?\\)|[▶☞] ?관련 ?기사(?: ?\\d{1,2}면)?$|<(?:그래픽|표|사진) 참조>"),
                    remove(
                            "caption line",
                            "시청 제공. / … 회의하는 모습. as a line of its own describes a picture",
                            "제공 모습 자료",
                            "(?m)^" + WITHOUT_SENTENCE + "{0,79}(?: 제공|는 모습|자료 ?사진)[.\\])]?$"),
                    remove(
                            "subscription",
                            "구독 and app notices as a line of their own",
                            "구독 다운로드 기사제보 제보하기",
                            "(?m)^(?![^\\n]{0,90}[다요][.!]?$)[^\\n]{0,40}(?:(?:구독하기|구독 신청|앱"
                                    + " 다운로드|기사제보|제보하기)[^\\n]{0,40}| 구독)$"));

    /**
     * A line that names the author or the agency, and nothing else. No word before the name ends in
     * a particle, since that would be news about reporters.
     */
    static final String BYLINE_LINE =
            " *+(?:(?:(?![가-힣]{1,10}[은는이가을를] )[^\\n]){0,24}"
                    + NAME
                    + " ?(?:[가-힣]{2,6}(?=기자))?"
                    + REPORTER
                    + "[ .)\\]]{0,2}"
                    + "|"
                    + PLACE
                    + NAME
                    + " ?(?:[가-힣]{0,4}위원|칼럼니스트|PD)[ .)\\]]{0,2}"
                    + "|(?:글|사진|취재|정리|영상|촬영)[=:·] ?(?:사진=)?"
                    + NAME
                    + "|\\([가-힣 ]{2,14}(?:편집부|취재팀|뉴스팀)\\)"
                    + "|[가-힣·]{2,10}=[A-Z가-힣/·]{2,20}"
                    + "|[=/·, ]{0,4}"
                    + ")";

    /** A by-line that ends a line of text, after a sentence or by itself. */
    static final String TAIL_BYLINE =
            "(?:^|(?<=[.!?\"')\\]다요]))[\\s/(\\[=]*+(?:(?:(?:글|사진|정리|취재)[=:·] ?)?(?:[가-힣·]{2,10}[=/] ?)?(?:"
                    + NAME
                    + "[·, ]{1,2}){0,2}"
                    + NAME
                    + " ?"
                    + REPORTER
                    + "[ .,)\\]]{0,2}){1,3}$";
}
