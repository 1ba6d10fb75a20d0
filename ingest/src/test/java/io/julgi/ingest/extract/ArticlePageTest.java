package io.julgi.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.outlet.Outlets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
    private static final Outlets OUTLETS = Outlets.builtIn();
    private static final ArticlePage HANI = new ArticlePage(OUTLETS.outlet("hani"));
    private static final ArticlePage DONGA = new ArticlePage(OUTLETS.outlet("donga"));
    private static final String HANI_ADDRESS = "https://www.hani.co.kr/arti/politics/1200000.html";

    @Test
    void readsHaniBefore2016() {
        ExtractedArticle article =
                read(HANI, "hani/2015.html", "http://www.hani.co.kr/arti/society/area/700001.html");

        assertThat(article)
                .isEqualTo(
                        new ExtractedArticle(
                                "http://www.hani.co.kr/arti/society/area/700001.html",
                                "동네 도서관, 밤에도 문 연다",
                                """
                                가온시는 다음달부터 동네 도서관 열 곳의 문을 밤 열시까지 연다고 2일 밝혔다.
                                시 관계자는 “퇴근한 뒤에 책을 빌리려는 시민이 많았다”고 말했다.
                                새 시간표는 도서관 누리집에서 볼 수 있다.
                                나무 기자 tree@paper.example""",
                                seoul("2015-03-02T20:31"),
                                TimeOrigin.PAGE,
                                Optional.of(seoul("2015-03-02T21:05")),
                                "",
                                "사회",
                                "hani-2015",
                                true));
    }

    @Test
    void readsHaniUntil2023() {
        ExtractedArticle article =
                read(
                        HANI,
                        "hani/2016.html",
                        "http://www.hani.co.kr/arti/society/environment/800002.html?_fr=mt2");

        assertThat(article)
                .isEqualTo(
                        new ExtractedArticle(
                                "http://www.hani.co.kr/arti/society/environment/800002.html",
                                "강둑길 벚나무 되살린다",
                                """
                                가온시가 병든 벚나무를 베어낸 강둑길에 새 나무 300그루를 심는다.
                                시는 5일 “뿌리를 살펴 되살릴 수 있는 나무는 옮겨 심겠다”고 했다.
                                주민들은 그늘이 사라질까 걱정한다.""",
                                seoul("2018-04-05T09:12"),
                                TimeOrigin.PAGE,
                                Optional.of(seoul("2018-04-05T10:40")),
                                "박들",
                                "사회",
                                "hani-2016",
                                true));
    }

    @Test
    void readsHaniSince2023() {
        ExtractedArticle article =
                read(
                        HANI,
                        "hani/2023.html",
                        "https://www.hani.co.kr/arti/area/capital/1100003.html");

        assertThat(article)
                .isEqualTo(
                        new ExtractedArticle(
                                "https://www.hani.co.kr/arti/area/capital/1100003.html",
                                "마을버스, 겨울에도 다닌다",
                                """
                                산마을을 오가는 마을버스가 올겨울에도 멈추지 않는다.
                                가온시는 20일 버스 두 대에 눈길 바퀴를 달았다고 밝혔다.
                                주민 김솔(71)씨는 “병원 가는 길이 열렸다”고 말했다.
                                최강 한별 기자 river@paper.example""",
                                seoul("2023-11-20T14:03"),
                                TimeOrigin.PAGE,
                                Optional.of(seoul("2023-11-20T18:22")),
                                "최강, 한별",
                                "전국",
                                "hani-2023",
                                true));
    }

    @Test
    void readsDongaOf2013() {
        ExtractedArticle article =
                read(DONGA, "donga/2013.html", "http://news.donga.com/3/all/20120511/46000004/1");

        assertThat(article)
                .isEqualTo(
                        new ExtractedArticle(
                                "http://news.donga.com/3/all/20120511/46000004/1",
                                "갯벌 체험 마을 다시 문 열어",
                                """
                                서쪽 바다의 갯벌 체험 마을이 두 해 만에 다시 문을 열었다.
                                마을 사람들은 11일 첫 손님으로 어린이 사십 명을 맞았다.
                                체험은 10월까지 이어진다.""",
                                seoul("2012-05-11T03:00"),
                                TimeOrigin.PAGE,
                                Optional.of(Instant.parse("2012-05-11T09:21:17+09:00")),
                                "",
                                "",
                                "donga-2013",
                                true));
    }

    @Test
    void readsDongaUntil2023() {
        ExtractedArticle article =
                read(
                        DONGA,
                        "donga/2015.html",
                        "https://news.donga.com/View?gid=107000005&date=20210615");

        assertThat(article)
                .isEqualTo(
                        new ExtractedArticle(
                                "https://www.donga.com/news/article/all/20210615/107000005/1",
                                "폐교에 들어선 목공소",
                                """
                                문을 닫은 산골 학교에 목공소가 들어섰다.
                                목수 여섯 명이 교실을 고쳐 공방을 냈고, 주민 서른 명이 배우러 온다.
                                군은 이웃 학교 두 곳도 같은 방식으로 쓰기로 했다.""",
                                seoul("2021-06-15T03:00"),
                                TimeOrigin.PAGE,
                                Optional.of(seoul("2021-06-15T08:47")),
                                "",
                                "",
                                "donga-2015",
                                true));
    }

    @Test
    void readsDongaSince2025() {
        ExtractedArticle article =
                read(
                        DONGA,
                        "donga/2025.html",
                        "https://www.donga.com/news/Society/article/all/20250912/132000006/1");

        assertThat(article)
                .isEqualTo(
                        new ExtractedArticle(
                                "https://www.donga.com/news/Society/article/all/20250912/132000006/1",
                                "밤하늘 공원 문 열었다",
                                """
                                별을 보려고 불을 끈 공원이 고개 너머에 문을 열었다.
                                군은 12일 공원 둘레 가로등 백 개를 땅을 비추는 등으로 바꿨다고 했다.
                                첫날 밤에는 이백 명이 다녀갔다.""",
                                seoul("2025-09-12T10:05"),
                                TimeOrigin.PAGE,
                                Optional.of(seoul("2025-09-12T11:30")),
                                "",
                                "사회",
                                "donga-2025",
                                true));
    }

    @Test
    void ofTwoLayoutsThatFitTakesTheOneKnownForTheDay() {
        ArticlePage page =
                page(
                        "- {name: new, from: 2020-01-01, title: h1, body: .b, date: .d}",
                        "- {name: old, until: 2019-12-31, title: h1, body: .b, date: .d}");

        assertThat(page.read(small("2018-05-05 10:00"), SMALL, LinkMetadata.NONE).layout())
                .isEqualTo("old");
        assertThat(page.read(small("2021-05-05 10:00"), SMALL, LinkMetadata.NONE).layout())
                .isEqualTo("new");
    }

    @Test
    void saysWhenTheOnlyLayoutThatFitsIsNotKnownForTheDay() {
        ArticlePage page = page("- {name: old, until: 2019-12-31, title: h1, body: .b, date: .d}");

        assertThat(page.read(small("2021-05-05 10:00"), SMALL, LinkMetadata.NONE).article())
                .get()
                .extracting(ExtractedArticle::layoutInTime)
                .isEqualTo(false);
    }

    @Test
    void readsInGeneralWhatNoLayoutFits() {
        String html =
                SavedPages.page("hani/2023.html").replace("class=\"article-text\"", "class=\"x\"");

        Extraction extraction = HANI.read(html, HANI_ADDRESS, LinkMetadata.NONE);

        assertThat(extraction.isGeneral()).isTrue();
        ExtractedArticle article = extraction.article().orElseThrow();
        assertThat(article.title()).isEqualTo("마을버스, 겨울에도 다닌다");
        assertThat(article.publishedAt()).isEqualTo(seoul("2023-11-20T14:03"));
        assertThat(article.body()).contains("가온시는 20일 버스 두 대에 눈길 바퀴를 달았다고 밝혔다.");
    }

    @Test
    void namesTheSelectorsOfTheNearestLayoutThatFoundNothing() {
        String html = SavedPages.page("hani/2023.html").replace("class=\"article-text\"", "hidden");

        Extraction extraction = HANI.read(html, HANI_ADDRESS, LinkMetadata.NONE);

        assertThat(extraction.article()).isEmpty();
        assertThat(extraction.layout()).isEqualTo("hani-2023");
        assertThat(extraction.problem())
                .isEqualTo(
                        "No text at '.article-text p.text' in "
                                + HANI_ADDRESS
                                + " (outlet hani, layout hani-2023); has the page layout changed?");
    }

    @Test
    void anErrorPageThatClaimsSuccessIsNoArticle() {
        assertThat(
                        HANI.read(
                                        "<html><body><h1>요청하신 페이지를 찾을 수 없습니다</h1></body></html>",
                                        HANI_ADDRESS,
                                        LinkMetadata.NONE)
                                .problem())
                .startsWith("No title at 'h3[class*=ArticleDetailView_title]', No text at");
    }

    @Test
    void anEmptyPageIsNoArticle() {
        assertThat(HANI.read("", HANI_ADDRESS, LinkMetadata.NONE).article()).isEmpty();
    }

    @Test
    void survivesBrokenHtml() {
        String html =
                "<h1>제목<div class=b><p>하나<p>둘<b><div>셋</b></div><table><td>넷<td>다섯"
                        + "<span class=d>2021-05-05 10:00";

        assertThat(ONE_LAYOUT.read(html, SMALL, LinkMetadata.NONE).article())
                .get()
                .extracting(ExtractedArticle::body)
                .isEqualTo("하나\n둘\n셋\n넷 다섯2021-05-05 10:00");
    }

    @Test
    void aVeryDeepPageIsReadWithoutOverflow() {
        String html =
                "<div>".repeat(100_000) + "<h1>제목</h1><p class=b>글</p><i class=d>2021-05-05 10:00";

        assertThat(ONE_LAYOUT.read(html, SMALL, LinkMetadata.NONE).layout()).isEqualTo("only");
    }

    @Test
    void takesTheTimeOfTheSourceWhenThePageHasNone() {
        Instant told = seoul("2021-05-05T12:34");

        ExtractedArticle article =
                ONE_LAYOUT
                        .read(
                                small(""),
                                SMALL,
                                new LinkMetadata(Optional.of(told), TimeOrigin.FEED, "경제"))
                        .article()
                        .orElseThrow();

        assertThat(article.publishedAt()).isEqualTo(told);
        assertThat(article.timeOrigin()).isEqualTo(TimeOrigin.FEED);
        assertThat(article.section()).isEqualTo("경제");
    }

    @Test
    void takesTheMinuteOfTheSourceWhenThePageTellsOnlyTheSameDay() {
        LinkMetadata sameDay =
                new LinkMetadata(Optional.of(seoul("2021-05-05T12:34")), TimeOrigin.SITEMAP, "");
        LinkMetadata otherDay =
                new LinkMetadata(Optional.of(seoul("2021-05-09T12:34")), TimeOrigin.SITEMAP, "");

        assertThat(publishedAt("2021.05.05", sameDay)).isEqualTo(seoul("2021-05-05T12:34"));
        assertThat(publishedAt("2021.05.05", otherDay)).isEqualTo(seoul("2021-05-05T00:00"));
    }

    @Test
    void aHeadlineBeforeTheTimeIsNoLabel() {
        String html = "<h1>제목</h1><div class=b>헌법 수정</div><span class=d>2021-05-05 10:00</span>";

        assertThat(ONE_LAYOUT.read(html, SMALL, LinkMetadata.NONE).article())
                .get()
                .extracting(ExtractedArticle::publishedAt)
                .isEqualTo(seoul("2021-05-05T10:00"));
    }

    @Test
    void thePageKnowsItsTimeBetterThanTheSource() {
        LinkMetadata metadata =
                new LinkMetadata(Optional.of(seoul("2021-05-05T12:34")), TimeOrigin.FEED, "");

        assertThat(publishedAt("2021-05-05 10:00", metadata)).isEqualTo(seoul("2021-05-05T10:00"));
    }

    @Test
    void aPageWithoutAnyTimeIsNoArticle() {
        assertThat(ONE_LAYOUT.read(small("2021-02-31"), SMALL, LinkMetadata.NONE).problem())
                .startsWith("No time at '.d' in " + SMALL);
    }

    @Test
    void aPageMayNotClaimToBeAnotherArticle() {
        assertThat(addressOf("https://www.example.com/a/2")).isEqualTo(SMALL);
        assertThat(addressOf("https://example.org/a/1")).isEqualTo(SMALL);
        assertThat(addressOf("https://www.example.com/")).isEqualTo(SMALL);
        assertThat(addressOf("javascript:alert(1)")).isEqualTo(SMALL);
    }

    @Test
    void takesThePagesOwnAddressWithinItsDomain() {
        assertThat(addressOf("https://m.example.com/a/1?utm_source=x"))
                .isEqualTo("https://m.example.com/a/1");
        assertThat(addressOf("/a/1/canonical")).isEqualTo("https://www.example.com/a/1/canonical");
    }

    @Test
    void showsWhatEachSelectorFinds() {
        assertThat(ONE_LAYOUT.matches(small("2021-05-05 10:00"), SMALL))
                .containsExactly(
                        new SelectorMatches("only", "title", "h1", 1, "제목"),
                        new SelectorMatches("only", "body", ".b", 1, "글"),
                        new SelectorMatches("only", "date", ".d", 1, "2021-05-05 10:00"));
    }

    private static final String SMALL = "https://www.example.com/a/1";
    private static final ArticlePage ONE_LAYOUT =
            page("- {name: only, title: h1, body: .b, date: .d}");

    private static ArticlePage page(String... layouts) {
        String yaml =
                """
                outlets:
                  small:
                    name: 작은신문
                    domains: [example.com]
                    articleAddress: '/a/(?<number>[0-9]+)'
                    feeds: [https://example.com/rss]
                    layouts:
                """
                        + "      "
                        + String.join("\n      ", layouts);
        return new ArticlePage(Outlets.of(Map.of("test", yaml)).outlet("small"));
    }

    private static String small(String date) {
        return "<h1>제목</h1><div class=b>글</div><span class=d>" + date + "</span>";
    }

    private static Instant publishedAt(String date, LinkMetadata metadata) {
        return ONE_LAYOUT.read(small(date), SMALL, metadata).article().orElseThrow().publishedAt();
    }

    private static String addressOf(String canonical) {
        String html = "<link rel=canonical href='" + canonical + "'>" + small("2021-05-05");
        return ONE_LAYOUT.read(html, SMALL, LinkMetadata.NONE).article().orElseThrow().address();
    }

    private static ExtractedArticle read(ArticlePage page, String saved, String address) {
        Extraction extraction = page.read(SavedPages.page(saved), address, LinkMetadata.NONE);
        assertThat(extraction.problem()).isEmpty();
        return extraction.article().orElseThrow();
    }

    private static Instant seoul(String local) {
        return Instant.parse(local + ":00+09:00");
    }
}
