package io.julgi.nlp.clean;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.julgi.ingest.Article;
import io.julgi.ingest.SharedData;
import io.julgi.nlp.TextPipeline;
import io.julgi.nlp.TextSettings;
import io.julgi.nlp.dictionary.TextResourceException;
import io.julgi.nlp.nouns.NounSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {
    @TempDir Path folder;

    private final TextCleaner cleaner = new TextCleaner();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    each bracket pair by itself    | [단독] 네이버 신사옥 공개 [종합]          | 네이버 신사옥 공개
                    round brackets                 | 삼성 실적 발표(종합2보)                  | 삼성 실적 발표
                    Chinese brackets               | 【속보】 지진 발생 【2보】                | 지진 발생
                    brackets that are news         | [서울] 강남 집값 하락                    | [서울] 강남 집값 하락
                    steps are no version           | 하루 1만보                               | 하루 1만보
                    a word that ends in 보         | 안철수 후보                              | 안철수 후보
                    종합 as a word                 | 유도 종합                                | 유도 종합
                    a search word 종합             | 종합                                     | 종합
                    영상 as a temperature          | 영상 10도 포근                           | 영상 10도 포근
                    a search word 신간             | 신간                                     | 신간
                    신간 inside                    | 올해 신간 목록                           | 올해 신간 목록
                    게시판 as a word               | 게시판에서 시작된 논란                   | 게시판에서 시작된 논란
                    그래픽 as part of a word       | 그래픽디자이너 만남                      | 그래픽디자이너 만남
                    a house is no mark             | 단독주택 화재                            | 단독주택 화재
                    full width                     | ＬＧ ７０％ 할인！                       | lg 70% 할인!
                    lower case                     | SK텔레콤 5G                              | sk텔레콤 5g
                    zero width                     | 코로\u200b나19                           | 코로나19
                    byte order mark                | \uFEFF금리                               | 금리
                    control                        | 금리\u0000인상                           | 금리 인상
                    quotes                         | ‘협의’와 “합의”                          | '협의'와 "합의"
                    ellipsis                       | 금리 동결…내년 인상                      | 금리 동결 … 내년 인상
                    three dots                     | 금리 동결...내년 인상                    | 금리 동결 … 내년 인상
                    middle dot                     | 대전ㆍ충남                               | 대전·충남
                    entity                         | &quot;협의&quot; R&amp;D                 | 협의 r&d
                    hashtag                        | #코로나19 #지원금                        | 코로나19 지원금
                    address                        | 자료 https://example.com/a?b=1#c 공개    | 자료 공개
                    e-mail                         | 제보 news@example.co.kr 바람             | 제보 바람
                    wire credit                    | (서울=연합뉴스) 홍길동 기자 = 금리 동결  | 금리 동결
                    wire credit of two places      | 【워싱턴·서울=AP/뉴시스】 금리 동결       | 금리 동결
                    photo credit                   | 벚꽃 만개(사진=연합뉴스)                 | 벚꽃 만개
                    copyright mark                 | 벚꽃 만개 ⓒ뉴시스                        | 벚꽃 만개
                    북                             | 北미사일 발사                            | 북한 미사일 발사
                    a particle sticks              | 美의 제재에 中이 반발                    | 미국의 제재에 중국이 반발
                    from a country                 | 美發 금융위기                            | 미국발 금융위기
                    after a word                   | 바이오株 전월比 3%↑, 중국發 먼지         | 바이오주 전월대비 3%↑, 중국발 먼지
                    the Philippines                | 比 태풍                                  | 필리핀 태풍
                    parties and authorities        | 與野 檢警 軍 政 前장관 新사업            | 여야 검경 군 정부 전 장관 신 사업
                    countries                      | 英 獨 佛 露 印 韓                        | 영국 독일 프랑스 러시아 인도 한국
                    figures and quotes stay        | 영업익 -3.2%, 1,000억 '협의'             | 영업익 -3.2%, 1,000억 '협의'
                    longest first                  | 北美회담                                 | 북미 회담
                    two countries                  | 美中 무역전쟁                            | 미중 무역전쟁
                    after Hangul                   | 현대重 수주                              | 현대중공업 수주
                    after Hangul, not a suffix     | 방중北 대표단                            | 방중 북한 대표단
                    surname without a date         | 朴대통령 방미                            | 박 대통령 방미
                    markup                         | <b>금리</b><br>동결                      | 금리 동결
                    escaped markup                 | &lt;b&gt;금리&lt;/b&gt; 동결             | 금리 동결
                    character data                 | <![CDATA[금리 동결]]>                    | 금리 동결
                    broken entity                  | amp;quot;협의amp;#39; quot;합의quot;     | 협의 합의
                    arrows as entities             | 금리&uarr; 환율&#x27;                    | 금리 환율
                    a head of two words            | [단독 인터뷰] 홍길동 의원                | 홍길동 의원
                    a head with a name             | [홍길동의 칼럼] 연금 개혁                | 연금 개혁
                    a series                       | [기획-연금의 미래①] 연금 개혁            | 연금 개혁
                    a head that is the subject     | [프로야구] 한화 5연승                    | [프로야구] 한화 5연승
                    an event as a head             | [2025 대선] 사전투표 시작                | [2025 대선] 사전투표 시작
                    a ministry as a head           | [기획재정부] 과장급 전보                 | [기획재정부] 과장급 전보
                    a page's title                 | 무너진 다리 - 줄기신문                   | 무너진 다리
                    a page's title with a section  | 무너진 다리 < 정치 < 기사본문 - 줄기뉴스 | 무너진 다리
                    a portal                       | 무너진 다리 : 네이버 뉴스                | 무너진 다리
                    a broadcaster                  | 무너진 다리 / KBS 2025.03.01.            | 무너진 다리
                    a score with a dash            | 한화 - 롯데                              | 한화 - 롯데
                    a word of several characters   | 大統領 女性 比率 金正恩                  | 대통령 여성 비율 김정은
                    no shorthand in a word         | 獨島 大法院 半導體                       | 독도 대법원 반도체
                    a foreign city                 | 東京 올림픽                              | 도쿄 올림픽
                    gold                           | 金값 金메달                              | 금값 금메달
                    no mark without brackets       | 그래픽 카드 가격 급등                    | 그래픽 카드 가격 급등
                    nor at the end                 | 부산시청 종합                            | 부산시청 종합
                    """)
    void cleansTitles(String name, String before, String after) {
        assertThat(cleaner.cleanTitle(before)).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    stuck 종합                     | 소비 7개월째 늘었다종합                  | 소비 7개월째 늘었다
                    stuck 종합 after a sign        | 신규 확진 54.2%종합                      | 신규 확진 54.2%
                    stuck 2보                      | 한국 일본 꺾고2보                        | 한국 일본 꺾고
                    stuck 종합2보                  | 전국 폭우 피해 속출종합2보               | 전국 폭우 피해 속출
                    stuck 속보                     | 대북특사단 평양으로 출발속보             | 대북특사단 평양으로 출발
                    spaced 종합2보                 | 전국 폭우 피해 속출 종합2보              | 전국 폭우 피해 속출
                    그래픽 first                   | 그래픽 코스피 추이                       | 코스피 추이
                    게시판 first                   | 게시판 한전 취업 박람회                  | 한전 취업 박람회
                    신간 first                     | 신간 아름다운 우리말                     | 아름다운 우리말
                    영상 first                     | 영상 류현진 복귀                         | 류현진 복귀
                    신간 after an ellipsis         | 만화로 보는 역사…신간 재즈 잇 업         | 만화로 보는 역사 … 재즈 잇 업
                    게시판 stuck to a name         | 게시판유안타증권 투자설명회              | 유안타증권 투자설명회
                    팩트체크 first                 | 팩트체크 상속세율 65%                    | 상속세율 65%
                    단독 stuck to Hanja            | 단독北 국장 탈북                         | 북한 국장 탈북
                    a graphics card                | 그래픽 카드 가격 급등                    | 그래픽 카드 가격 급등
                    a hearing                      | 인사 청문회 파행                         | 인사 청문회 파행
                    a lone house                   | 단독 주택 화재                           | 단독 주택 화재
                    an arrest                      | 긴급 체포된 용의자                       | 긴급 체포된 용의자
                    """)
    void cleansTitlesOfOutletsThatStripBrackets(String name, String before, String after) {
        Article article = new Article("1", "연합뉴스", "", before, "", "", Instant.EPOCH);

        assertThat(cleaner.clean(article).cleanTitle()).isEqualTo(after);
    }

    @Test
    void takesTheNameOfItsOutletFromATitle() {
        Article article = new Article("1", "Herald", "", "금리 동결 - Herald", "", "", Instant.EPOCH);

        assertThat(cleaner.clean(article).cleanTitle()).isEqualTo("금리 동결");
        assertThat(cleaner.cleanTitle("금리 동결 - Herald")).isEqualTo("금리 동결 - herald");
        assertThat(cleaner.explainTitle("금리 - 줄기", Optional.empty(), "줄기"))
                .first()
                .isEqualTo(
                        new CleaningChange(
                                "name of the outlet",
                                "… - 줄기신문 at the end of a title",
                                "금리 - 줄기",
                                "금리"));
    }

    /** The first lines of a list of headlines in which a word only looks like a mark. */
    @Test
    void damagesNoHeadlineWhoseFirstWordLooksLikeAMark() throws IOException {
        Path list =
                SharedData.file("ynat-dev.jsonl").resolve("../../cases/text/t4.txt").normalize();

        for (String title : Files.readAllLines(list).subList(0, 41)) {
            assertThat(cleaner.cleanTitle(title)).isEqualTo(title);
        }
    }

    /** Bodies of 산불이 번졌다 with what newsrooms put before and after it. */
    @Test
    void keepsTheSentencesOfBodiesWithNoticesAndByLines() throws IOException {
        Path folderOfLists =
                SharedData.file("ynat-dev.jsonl").resolve("../../cases/text").normalize();
        int clean = 0;
        int all = 0;
        for (String list : List.of("b.txt", "b2.txt")) {
            for (String line : Files.readAllLines(folderOfLists.resolve(list))) {
                String body = line.replace("\\n", "\n");
                String left = cleaner.cleanBody(body);
                all++;
                clean += left.equals("산불이 번졌다.") || left.equals("산불이 번졌다.\n주민이 대피했다.") ? 1 : 0;
                for (String sentence : Pattern.compile("(?<=다\\.)\\s*").split(body, -1)) {
                    if (sentence.matches("[가-힣0-9 ]{3,40}다\\.")) {
                        assertThat(left).as(body).contains(sentence);
                    }
                }
            }
        }

        // The rest are news, captions, and notices that end as a sentence. 96 in December 2026.
        assertThat(all).isEqualTo(155);
        assertThat(clean).isGreaterThanOrEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({
        "朴대통령 방미, 2016-10-01, 박근혜 대통령 방미",
        "朴대통령 방미, 2017-03-10, 박근혜 대통령 방미",
        "朴대통령 방미, 2017-03-11, 박 대통령 방미",
        "文대통령 방미, 2017-05-10, 문재인 대통령 방미",
        "문대통령 방미, 2018-05-10, 문재인 대통령 방미",
        "文정부 3년, 2020-05-10, 문재인 정부 3년",
        "文 회동, 2020-05-10, 문재인 회동",
        "文 회동, 2023-05-10, 문 회동",
        "文의 길, 2020-05-10, 문재인의 길",
        "文·安 회동, 2016-06-02, 문재인·안 회동",
        "文의장 방미, 2019-02-10, 문 의장 방미",
        "文 의장 방미, 2019-02-10, 문 의장 방미",
        "非文 회동, 2016-12-29, 비문 회동",
        "朴시장 회견, 2016-06-02, 박 시장 회견",
        "朴 구속, 2017-03-31, 박근혜 구속",
        "朴 회견, 2020-03-31, 박 회견",
        "朴 전 대통령 재판, 2019-08-29, 박근혜 전 대통령 재판",
        "朴前대통령 재판, 2019-08-29, 박근혜 전 대통령 재판",
        "李 전 대통령 재판, 2018-10-05, 이명박 전 대통령 재판",
        "尹 접대의혹, 2019-10-12, 윤석열 접대의혹",
        "尹 소환, 2020-05-20, 윤 소환",
        "盧대통령 방북, 2007-10-02, 노무현 대통령 방북",
        "李 방중, 2025-07-01, 이재명 방중",
        "靑 회동, 2020-05-10, 청와대 회동",
        "靑 회동, 2022-05-09, 청와대 회동",
        "靑 회동, 2022-05-10, 대통령실 회동",
        "靑 회동, 2026-01-05, 청와대 회동",
        "尹대통령 방미, 2023-01-01, 윤석열 대통령 방미",
        "李 대통령 방미, 2025-07-01, 이재명 대통령 방미",
        "전문대통령배 대회, 2018-05-10, 전문대통령배 대회"
    })
    void writesAPresidentsNameOutWhereTheDateMakesItSure(String title, String day, String after) {
        Article article =
                new Article("1", "", "", title, "", "", Instant.parse(day + "T03:00:00Z"));

        assertThat(cleaner.clean(article).cleanTitle()).isEqualTo(after);
    }

    @Test
    void readsAnyKindOfSpaceAsOne() {
        assertThat(cleaner.cleanTitle("금리\u00A0동결\u3000발표\u2028끝")).isEqualTo("금리 동결 발표 끝");
    }

    @Test
    void composesDecomposedHangul() {
        assertThat(cleaner.cleanTitle(Normalizer.normalize("한글날", Normalizer.Form.NFD)))
                .isEqualTo("한글날");
    }

    @Test
    void cutsWhatStandsUnderABodyFromTheBottomUp() {
        String body =
                """
                (서울=연합뉴스) 홍길동 기자 = 한국은행이 금리를 동결했다.
                ▶ 이 표시는 문단의 시작이다.
                시장은 환영했다.
                한국은행 전경. 시청 제공.

                홍길동 기자 hong@example.com
                ▶ 관련 기사 더 보기
                ☞ 구독하기
                무단 전재 및 재배포 금지
                """;

        assertThat(cleaner.cleanBody(body))
                .isEqualTo("한국은행이 금리를 동결했다.\n▶ 이 표시는 문단의 시작이다.\n시장은 환영했다.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[속보] 지진",
                "[단독] 지진",
                "[긴급] 지진",
                "[종합] 지진",
                "[영상] 지진",
                "[게시판] 지진",
                "[2보] 지진",
                "[포토] 지진",
                "[사설] 지진",
                "[인사] 지진",
                "[부고] 지진",
                "지진(종합)",
                "지진(종합2보)",
                "지진(상보)",
                "지진(1보)",
                "[앵커] 지진 [리포트]",
                "◀앵커▶ 지진",
                "지진/사진=뉴스1",
                "ⓒ뉴시스 지진",
                "[서울=뉴시스]홍길동 기자 = 지진"
            })
    void takesOutWhatNewsroomsAddToAHeadline(String title) {
        assertThat(cleaner.cleanTitle(title)).isEqualTo("지진");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "광주=이형주 기자 peneye09@example.com",
                "워싱턴/김원철 특파원",
                "서울·부산=홍길동 김철수 기자",
                "홍길동·김철수 기자",
                "홍길동 기자 hong@hani",
                "홍길동 인턴기자",
                "홍길동 선임기자 hong@example.com",
                "홍길동 논설위원",
                "홍길동 논설실장",
                "홍길동 앵커",
                "홍길동 위원",
                "홍길동 전문위원",
                "홍길동 hong@example.com",
                "hong@example.com",
                "기사제보 02-123-4567",
                "(서울=연합뉴스)",
                "워싱턴=AP/뉴시스",
                "무단 전재 및 재배포 금지",
                "저작권자 ⓒ 줄기신문, 무단전재 및 재배포 금지",
                "AI 학습 및 활용 금지",
                "ⓒ 줄기신문사",
                "▶ 관련 기사",
                "■ 관련 기사",
                "☞ 관련 기사",
                "※ 알림",
                "▲ 사진",
                "◆ 관련 기사",
                "googletag.cmd.push(function() { googletag.display('div'); });",
                "줄기신문 구독하기",
                "네이버에서 줄기신문 구독",
                "시청 제공",
                "회의하는 모습.",
                "사진은 기사와 관련 없음",
                "사진은 기사 내용과 무관함",
                "(사진=연합뉴스)",
                "\u00a0\u3000"
            })
    void takesOutWhatStandsUnderABody(String line) {
        String body = "한국은행이 금리를 동결했다고 25일 밝혔다. 시장은 환영했다.";

        assertThat(cleaner.cleanBody(body + "\n" + line)).isEqualTo(body);
    }

    /** Traps of other people's rules: what looks like a notice and is news. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "시장은 환영했다. 정부는 마스크를 제공",
                "그는 영상에서 구독하기를 눌렀다.",
                "심의에는 홍길동 위원이 참석했다.",
                "기사제보를 받고 취재에 나섰다.",
                "[주] 이것은 뉴스다.\n끝났다. 그 뒤에도 문단이 있다.\n1,000명이 '집회'를 했다",
                "여야가 합의했다고 25일 말했다. \"좋다\"고 했다.\n남은 문단은 이것"
            })
    void keepsWhatIsNews(String body) {
        assertThat(cleaner.cleanBody(body)).isEqualTo(body);
    }

    @Test
    void takesARightsNoticeFromTheEndOfALineWhoseSentencesStay() {
        assertThat(cleaner.cleanBody("한국은행이 금리를 동결했다. 저작권자 ⓒ 줄기신문, 무단 전재 금지"))
                .isEqualTo("한국은행이 금리를 동결했다.");
    }

    @Test
    void cutsABylineOnlyAtTheEndOfALongLine() {
        assertThat(cleaner.cleanBody("한국은행이 기준금리를 석 달째 동결하면서 시장에서는 환영하는 목소리가 많았다." + " 광주=이형주 기자"))
                .isEqualTo("한국은행이 기준금리를 석 달째 동결하면서 시장에서는 환영하는 목소리가 많았다.");
        assertThat(cleaner.cleanBody("홍길동 기자는 어제 열린 시상식에서 상을 받고 동료들에게 감사 인사를 전했다."))
                .startsWith("홍길동 기자는");
    }

    @Test
    void keepsABodyThatIsOneLineWhateverItBeginsWith() {
        assertThat(cleaner.cleanBody("■ 금리를 동결했다. ■")).isEqualTo("■ 금리를 동결했다. ■");
        assertThat(cleaner.cleanBody("홍길동 기자")).isEmpty();
    }

    @Test
    void keepsTheArticleAsPublished() {
        Article article =
                new Article(
                        "1", "", "", "[속보] 北 발사", "", "", Instant.parse("2020-01-01T00:00:00Z"));

        Article clean = cleaner.clean(article);

        assertThat(clean).isEqualTo(article.withCleanText(clean.cleanTitle(), clean.cleanBody()));
        assertThat(clean.cleanTitle()).isEqualTo("북한 발사");
        assertThat(clean.cleanBody()).isEmpty();
    }

    @Test
    void explainsWhatEachRuleDidInOrder() {
        List<CleaningChange> changes =
                cleaner.explainTitle(
                        "[속보] 朴대통령 방미…KBS 중계",
                        Optional.of(Instant.parse("2016-10-01T00:00:00Z")),
                        "");

        assertThat(changes.stream().filter(CleaningChange::hasChangedSomething))
                .extracting(CleaningChange::name, CleaningChange::after)
                .containsExactly(
                        tuple("ellipsis", "[속보] 朴대통령 방미 … KBS 중계"),
                        tuple("mark in brackets", "  朴대통령 방미 … KBS 중계"),
                        tuple("edges", "朴대통령 방미 … KBS 중계"),
                        tuple("shorthand", "박근혜 대통령 방미 … KBS 중계"),
                        tuple("lower case", "박근혜 대통령 방미 … kbs 중계"));
        assertThat(changes).extracting(CleaningChange::reason).doesNotContain("");
    }

    @Test
    void explanationOfABodyEndsInTheCleanBody() {
        String body = "금리를 동결했다.\n\n홍길동 기자 hong@example.com\n▶ 관련 기사\n";

        List<CleaningChange> changes = cleaner.explainBody(body, Optional.empty());

        assertThat(changes.get(changes.size() - 1).after())
                .isEqualTo("금리를 동결했다.")
                .isEqualTo(cleaner.cleanBody(body));
        for (int i = 1; i < changes.size(); i++) {
            assertThat(changes.get(i).before()).isEqualTo(changes.get(i - 1).after());
        }
    }

    static Stream<String> hostileTexts() {
        int size = 1 << 18;
        return Stream.of(
                "가".repeat(size),
                "a".repeat(size),
                "가 ".repeat(size / 2),
                "홍길동 ".repeat(size / 4),
                "홍길동 기자 ".repeat(size / 7),
                "[".repeat(size),
                "(사진=".repeat(size / 4),
                "a@".repeat(size / 2),
                "a.".repeat(size / 2),
                "www.".repeat(size / 4),
                ".".repeat(size),
                " ".repeat(size),
                "\n".repeat(size),
                " \n".repeat(size / 2),
                "사진은 ".repeat(size / 4),
                "googletag.cmd.push(".repeat(size / 19),
                "北".repeat(size),
                "무단 ".repeat(size / 3),
                "한국은행이 금리를 동결했다 ".repeat(size / 15));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void looksAtAnyTextOnlySoOftenForEachOfItsCharacters(String text) {
        for (List<CleaningRule> rules :
                List.of(
                        NewsRules.EVERYWHERE,
                        NewsRules.TITLE,
                        NewsRules.BARE_TITLE,
                        NewsRules.BODY)) {
            for (CleaningRule rule : rules) {
                // Counted, not timed: a clock says more about the machine than about the pattern.
                assertThat(new AddedRule(AddedRule.Place.BOTH, rule).endsOn(text))
                        .as(rule.name())
                        .isTrue();
            }
        }
        assertThat(cleaner.cleanTitle(text)).isNotNull();
        assertThat(cleaner.cleanBody(text)).isNotNull();
    }

    @Test
    void signsNeverKeepARuleFromWhatItConcerns() throws IOException {
        // The same with every rule looking at every text.
        for (String title : Files.readAllLines(SharedData.file("ynat-dev.jsonl"))) {
            String uniform = io.julgi.nlp.clean.Normalizer.uniform(title);
            for (CleaningRule rule : NewsRules.EVERYWHERE) {
                boolean concerns =
                        CleaningStep.of(rule).concerns(uniform, CharacterPrefilter.of(uniform));
                assertThat(concerns || rule.applyTo(uniform).equals(uniform))
                        .as("%s on %s", rule.name(), title)
                        .isTrue();
            }
        }
        for (String title : sampleTitles()) {
            for (CleaningRule rule : NewsRules.BARE_TITLE) {
                boolean concerns =
                        CleaningStep.of(rule).concerns(title, CharacterPrefilter.of(title));
                assertThat(concerns || rule.applyTo(title).equals(title))
                        .as("%s on %s", rule.name(), title)
                        .isTrue();
            }
        }
    }

    @Test
    void wordsNeverKeepARuleFromABodyThatItConcerns() throws IOException {
        for (String line : Files.readAllLines(SharedData.file("petitions-dev.jsonl"))) {
            String body = io.julgi.nlp.clean.Normalizer.uniform(line.replace("\\n", "\n"));
            for (List<CleaningRule> rules : List.of(NewsRules.EVERYWHERE, NewsRules.BODY)) {
                for (CleaningRule rule : rules) {
                    boolean concerns =
                            CleaningStep.of(rule).concerns(body, CharacterPrefilter.of(body));
                    assertThat(concerns || rule.applyTo(body).equals(body))
                            .as(rule.name())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void cleansAMegabyteOfOneSentence() {
        String sentence = "한국은행이 北의 도발에도 기준금리를 동결했다 ";
        String megabyte = sentence.repeat((1 << 20) / sentence.length());
        String clean = "한국은행이 북한의 도발에도 기준금리를 동결했다 ".repeat(megabyte.length() / sentence.length());

        assertThat(cleaner.cleanBody(megabyte)).isEqualTo(clean.strip());
        assertThat(cleaner.cleanTitle(megabyte)).isEqualTo(clean.strip());
    }

    @Test
    void leavesNoBlankLines() {
        for (String text :
                List.of("", "a", "\n", "a \n \n\n b\n", "a\nb", " \n a", "a  \n  b \n")) {
            assertThat(io.julgi.nlp.clean.Normalizer.withoutBlankLines(text))
                    .isEqualTo(text.replaceAll(" ?\n[ \n]*", "\n"));
        }
    }

    @Test
    void countsTheTextsOnWhichARuleIsStopped() {
        AddedRule hostile =
                new AddedRule(
                        AddedRule.Place.BOTH,
                        CleaningRule.remove("hostile", "a test", "", "(a+)+b"));
        String text = "a".repeat(5_000) + "!";

        assertThat(hostile.applyTo(text)).isEqualTo(text);
        assertThat(hostile.applyTo(text)).isEqualTo(text);
        assertThat(hostile.applyTo("aab")).isEqualTo(" ");
        assertThat(AddedRule.stopped("hostile")).isEqualTo(2);
    }

    @Test
    void saysInTheLogWhichRuleWasStoppedOnTheFirstTextAndOnEveryTenfold() {
        AddedRule hostile =
                new AddedRule(
                        AddedRule.Place.BOTH,
                        CleaningRule.remove("logged", "a test", "", "(a+)+b"));
        String text = "a".repeat(5_000) + "!";
        List<String> warnings = new CopyOnWriteArrayList<>();
        AbstractAppender appender =
                new AbstractAppender("kept", null, null, true, Property.EMPTY_ARRAY) {
                    @Override
                    public void append(LogEvent event) {
                        warnings.add(event.getMessage().getFormattedMessage());
                    }
                };
        appender.start();
        Configurator.setLevel(AddedRule.class.getName(), Level.WARN);
        Logger logger = (Logger) LogManager.getLogger(AddedRule.class);
        logger.addAppender(appender);
        try {
            for (int i = 0; i < 12; i++) {
                assertThat(hostile.applyTo(text)).isEqualTo(text);
            }
        } finally {
            logger.removeAppender(appender);
        }

        assertThat(warnings)
                .hasSize(2)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .contains("\"logged\" was stopped", "5001 characters")
                                        .contains("clean.rules"));
        assertThat(warnings.get(0)).contains("on 1 texts so far");
        assertThat(warnings.get(1)).contains("on 10 texts so far");
    }

    /** One for each mark of the rules for titles. */
    private static List<String> sampleTitles() {
        List<String> titles = new ArrayList<>();
        for (String mark :
                List.of(
                        "SNS돋보기",
                        "증시신상품",
                        "위클리 스마트",
                        "주말 N 여행",
                        "뉴스피처",
                        "카메라뉴스",
                        "연합이매진",
                        "사이테크 플러스",
                        "길따라 멋따라",
                        "모멘트",
                        "르포",
                        "인터뷰",
                        "단독",
                        "그래픽",
                        "게시판",
                        "신간",
                        "카드뉴스",
                        "특징주",
                        "포토",
                        "화보",
                        "동정",
                        "인사",
                        "부고",
                        "사설",
                        "표",
                        "풀영상",
                        "영상뉴스",
                        "고침",
                        "팩트체크",
                        "일문일답",
                        "게시판",
                        "영상",
                        "속보",
                        "긴급",
                        "1보",
                        "9보")) {
            titles.add(mark + " 코스피 추이");
            titles.add("코스피 추이(" + mark + ")");
        }
        titles.addAll(List.of("늘었다종합", "꺾고 종합2보", "꺾고2보", "폭우 속보", "단독北 국장", "속보北 발사"));
        return titles;
    }

    @Test
    void leavesOutRulesThatAreSwitchedOffAndAppliesAddedOnes() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("rules.yaml"),
                        """
                        - name: horoscope
                          reason: 오늘의 운세 is no news
                          in: title
                          pattern: '오늘의 운세'
                        """);
        TextPipeline pipeline =
                TextPipeline.of(
                        new TextSettings(
                                "",
                                NounSettings.STANDARD,
                                List.of("hashtag"),
                                List.of(),
                                file.toString()));

        assertThat(pipeline.cleaner().cleanTitle("#코로나19 오늘의 운세 [속보]")).isEqualTo("#코로나19");
        assertThat(pipeline.cleaner().explainTitle("금리", Optional.empty(), ""))
                .extracting(CleaningChange::name)
                .contains("horoscope")
                .doesNotContain("hashtag");
        assertThat(pipeline.cleaner().cleanBody("오늘의 운세")).isEqualTo("오늘의 운세");
    }

    @Test
    void saysWhatIsWrongWithAddedRules() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("rules.yaml"),
                        """
                        - name: a
                          reason: b
                          pattern: '(a+)+b'
                        - name: c
                          reason: d
                          pattern: '('
                        - name: e
                          pattern: x
                          where: title
                        - name: f
                          reason: g
                          pattern: x
                          replacement: '$1'
                        """);

        assertThatThrownBy(
                        () ->
                                TextPipeline.of(
                                        new TextSettings(
                                                "",
                                                NounSettings.STANDARD,
                                                List.of(),
                                                List.of(),
                                                file.toString())))
                .isInstanceOf(TextResourceException.class)
                .hasMessageContaining("rules.yaml:1: the pattern of 'a' does not come to an end")
                .hasMessageContaining("rules.yaml:4: the pattern is none")
                .hasMessageContaining("rules.yaml:9: expected one of name, reason, pattern")
                .hasMessageContaining("rules.yaml:7: the rule has no reason")
                .hasMessageContaining("rules.yaml:10: the replacement is none");
        assertThatThrownBy(
                        () ->
                                TextPipeline.of(
                                        new TextSettings(
                                                "",
                                                NounSettings.STANDARD,
                                                List.of("hastag"),
                                                List.of(),
                                                "")))
                .hasMessageContaining("clean.off is 'hastag'; expected some of")
                .hasMessageContaining("hashtag");
    }

    @Test
    void aCatastrophicPatternEndsAndLeavesTheTextAsItWas() {
        AddedRule rule =
                new AddedRule(
                        AddedRule.Place.BOTH,
                        new CleaningRule("a", "b", Pattern.compile("(a+)+b"), " ", ""));
        String hostile = "a".repeat(5_000) + "!";

        assertThat(rule.endsOn(hostile)).isFalse();
        assertThat(rule.applyTo(hostile)).isEqualTo(hostile);
        assertThat(rule.applyTo("aab c")).isEqualTo("  c");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void cleansAnyTextInTimeThatGrowsWithItsLength(String text) {
        Duration work =
                assertTimeoutPreemptively(
                        ofMinutes(4), // of a clock that other processes share
                        () -> {
                            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
                            long before = thread.getCurrentThreadCpuTime();
                            cleaner.cleanTitle(text);
                            cleaner.cleanBody(text);
                            return Duration.ofNanos(thread.getCurrentThreadCpuTime() - before);
                        });

        assertThat(work).isLessThan(ofSeconds(2));
    }

    @Test
    void travelsToATaskAndBack() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(cleaner);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TextCleaner copy = (TextCleaner) in.readObject();
            assertThat(copy.cleanTitle("[속보] 北 발사")).isEqualTo("북한 발사");
        }
    }
}
