package io.julgi.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.fetch.Fetched.Outcome;
import io.julgi.ingest.fetch.Validators;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.ingest.outlet.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DiscoveryTest {
    private static final Outlets OUTLETS = Outlets.builtIn();
    private static final Outlet HANI = OUTLETS.outlet("hani");
    private static final Outlet DONGA = OUTLETS.outlet("donga");
    private static final int LIMIT = 1_000_000;

    @TempDir Path folder;

    @Test
    void readsRss() {
        Discovery discovery =
                feed(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <rss version="2.0"><channel><title>t</title>
                        <item><title><![CDATA[마을버스, "겨울"에도]]></title>
                        <link>https://www.hani.co.kr/arti/area/capital/1.html?_fr=mt2&x=1</link>
                        <pubDate>Mon, 20 Nov 2023 14:03:00 +0900</pubDate></item>
                        <item><title>영상</title><link>https://www.hanitv.com/2</link></item>
                        </channel></rss>
                        """);

        assertThat(discovery.problem()).isEmpty();
        assertThat(discovery.skipped()).isEqualTo(1);
        assertThat(discovery.articles())
                .containsExactly(
                        new DiscoveredLink(
                                "https://www.hani.co.kr/arti/area/capital/1.html?x=1",
                                "마을버스, \"겨울\"에도",
                                new LinkMetadata(
                                        Optional.of(seoul("2023-11-20T14:03")),
                                        TimeOrigin.FEED,
                                        "정치"),
                                Optional.empty()));
    }

    @Test
    void readsAtom() {
        Discovery discovery =
                feed(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>i</id>
                        <updated>2023-11-20T05:03:00Z</updated>
                        <entry><title>제목</title><id>1</id>
                        <link href="/arti/politics/7.html"/>
                        <published>2023-11-20T05:03:00Z</published>
                        <updated>2023-11-20T06:00:00Z</updated></entry></feed>
                        """);

        assertThat(discovery.articles())
                .containsExactly(
                        new DiscoveredLink(
                                "https://www.hani.co.kr/arti/politics/7.html",
                                "제목",
                                new LinkMetadata(
                                        Optional.of(Instant.parse("2023-11-20T05:03:00Z")),
                                        TimeOrigin.FEED,
                                        "정치"),
                                Optional.of(Instant.parse("2023-11-20T06:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pubDate>Mon, 20 Nov 2023 14:03:00</pubDate>",
                "<pubDate>20 Nov 2023 14:03:00</pubDate>",
                "<pubDate>2023-11-20 14:03:00</pubDate>",
                "<pubDate><![CDATA[2023.11.20 14:03]]></pubDate>",
                "<dc:date>2023-11-20T14:03:00</dc:date>",
                "<pubDate>Mon, 20 Nov 2023 05:03:00 GMT</pubDate>"
            })
    void timesWithoutAnOffsetAreThoseOfSeoul(String date) {
        Discovery discovery =
                feed(
                        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
                                + "<title>t</title><item><title>a</title>"
                                + "<link>https://www.hani.co.kr/arti/1.html</link>"
                                + date
                                + "</item></channel></rss>");

        assertThat(discovery.articles().get(0).metadata().publishedAt())
                .contains(seoul("2023-11-20T14:03"));
    }

    @Test
    void readsAFeedInEucKrWithForbiddenCharacters() {
        String xml =
                "<?xml version='1.0' encoding='euc-kr'?><rss version='2.0'><channel><title>t</title>"
                        + "<item><title>가온\u0008시</title>"
                        + "<link>https://www.hani.co.kr/arti/1.html</link></item></channel></rss>";

        Discovery discovery =
                FeedReader.read(HANI, source(), fetched(xml.getBytes(Charset.forName("EUC-KR"))));

        assertThat(discovery.articles()).extracting(DiscoveredLink::title).containsExactly("가온시");
    }

    @Test
    void expandsNoEntityThatAFeedOrSitemapDeclares() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "1.html");
        String external = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"1.html\"><!ENTITY x \"&a;\">]>";
        String outside = "<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\">";
        String hidden = "<!-- <a> -->" + external;
        for (String doctype : new String[] {external, bomb, hidden, outside}) {
            assertThat(feed(doctype + rss("https://www.hani.co.kr/arti/&x;")).articles()).isEmpty();
            assertThat(sitemap(doctype + urls("https://www.hani.co.kr/arti/&x;")).articles())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br /><b>Warning</b>: x in /a.php<br /><?xml version=\"1.0\"?>$FEED",
                "$FEED<!-- 0.01 s -->Notice: x",
                "$FEED0",
            })
    void readsAFeedWithTextAroundIt(String form) {
        assertThat(
                        feed(form.replace("$FEED", rss("https://www.hani.co.kr/arti/1.html")))
                                .articles())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title><속보> 문 열다</title> | <속보> 문 열다",
                "<title>물가 3% < 금리 5%</title> | 물가 3% < 금리 5%",
                "<title><![CDATA[가]]> 나]]></title> | 가 나",
                "<title>가&#55357;&#xFFFE;나&#0;</title> | 가나",
                "<title>가</title><media:thumbnail url='x'/> | 가",
                "<title>가</title><enclosure url=x length=1 url='y'> | 가",
                "<title>가 & 나&nbsp;다</title> | 가 & 나 다",
            })
    void mendsWhatIsBrokenInAnEntry(String title, String expected) {
        String feed =
                "<RSS><channel><skipHours><hour>25</hour></skipHours></channel><Item>%s<link>https://www.hani.co.kr/arti/1.html</link><pubdate>1672617900</pubdate></Item><Item><title>둘</title><link>https://www.hani.co.kr/arti/2.html</link></Item><item><link>https://www.ha"
                        .formatted(title);

        Discovery discovery = feed(feed);

        assertThat(discovery.problem()).isEmpty();
        assertThat(discovery.mended()).contains("ParseError");
        assertThat(discovery.articles())
                .extracting(DiscoveredLink::title)
                .containsExactly(expected, "둘");
        assertThat(discovery.articles().get(0).metadata().publishedAt())
                .contains(seoul("2023-01-02T09:05"));
    }

    @Test
    void findsTheArticleBehindAProxysAddress() {
        String feed =
                """
                <rss xml:base="https://www.hani.co.kr/arti/"><item><link>https://feed.example/1</link>
                <guid>https://www.hani.co.kr/arti/1.html</guid></item>
                <item><link>https://feed.example/2</link>
                <feedburner:origLink>https://www.hani.co.kr/arti/2.html</feedburner:origLink></item>
                <item><link>3.html</link></item></rss>
                """;

        assertThat(feed(feed).articles())
                .extracting(DiscoveredLink::address)
                .containsExactly(
                        "https://www.hani.co.kr/arti/1.html",
                        "https://www.hani.co.kr/arti/2.html",
                        "https://www.hani.co.kr/arti/3.html");
    }

    @Test
    void neverReadsHalfASitemapSilently() {
        String whole = urls("https://www.hani.co.kr/arti/1.html");
        String cut = whole.substring(0, whole.indexOf("</urlset>"));

        assertThat(sitemap(cut).articles()).hasSize(1);
        assertThat(sitemap(cut).problem())
                .startsWith("The sitemap breaks off; 1 of 1 addresses were read");
    }

    @Test
    void readsSitemapsOfLinesAndThoseThatRobotsNames() {
        assertThat(sitemap("https://www.hani.co.kr/arti/1.html\r\n").articles()).hasSize(1);
        assertThat(sitemap("User-agent: *\nSitemap: https://www.hani.co.kr/s.xml\n").sitemaps())
                .extracting(Discovery.Child::address)
                .containsExactly("https://www.hani.co.kr/s.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>점검 중입니다</body></html>", "<rss><channel>", "{}"})
    void saysWhenAFeedIsNoFeed(String body) {
        assertThat(feed(body).problem())
                .startsWith("No RSS or Atom: ")
                .endsWith(" (https://www.hani.co.kr/rss/politics/)");
    }

    @Test
    void readsANewsSitemap() {
        Discovery discovery =
                sitemap(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                        <url><loc>https://www.hani.co.kr/arti/politics/11.html</loc>
                        <lastmod>2023-11-20T15:00+09:00</lastmod>
                        <news:news><news:publication><news:name>한겨레</news:name>
                        <news:language>ko</news:language></news:publication>
                        <news:publication_date>2023-11-20T14:03</news:publication_date>
                        <news:title>제목 하나</news:title></news:news></url>
                        <url><loc>https://www.hani.co.kr/arti/</loc></url>
                        </urlset>
                        """);

        assertThat(discovery.problem()).isEmpty();
        assertThat(discovery.articles())
                .containsExactly(
                        new DiscoveredLink(
                                "https://www.hani.co.kr/arti/politics/11.html",
                                "제목 하나",
                                new LinkMetadata(
                                        Optional.of(seoul("2023-11-20T14:03")),
                                        TimeOrigin.SITEMAP,
                                        "정치"),
                                Optional.of(seoul("2023-11-20T15:00"))));
        assertThat(discovery.skipped()).isEqualTo(1);
    }

    @Test
    void readsAPackedIndexWithChildrenOnTheOutletsOtherHosts() throws IOException {
        String index =
                """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://image.donga.com/sitemap/2016.xml.gz</loc>
                <lastmod>2016-12-31</lastmod></sitemap>
                <sitemap><loc>https://elsewhere.example/2016.xml</loc></sitemap>
                </sitemapindex>
                """;

        Discovery discovery =
                SitemapReader.read(DONGA, source(), fetched(gzip(index.getBytes(UTF_8))), LIMIT);

        assertThat(discovery.sitemaps())
                .containsExactly(
                        new Discovery.Child(
                                "https://image.donga.com/sitemap/2016.xml.gz",
                                Optional.of(seoul("2016-12-31T00:00"))));
        assertThat(discovery.skipped()).isEqualTo(1);
    }

    @Test
    void refusesASitemapThatUnpacksToTooMuch() throws IOException {
        assertThat(
                        SitemapReader.read(
                                        DONGA, source(), fetched(gzip(new byte[LIMIT + 1])), LIMIT)
                                .problem())
                .startsWith("No sitemap: Has more than 1,000,000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>오류</body></html>", "{}"})
    void saysWhenASitemapIsNone(String body) {
        assertThat(sitemap(body).problem() + sitemap(body).articles()).isNotEqualTo("[]");
        assertThat(sitemap(body).articles()).isEmpty();
    }

    @Test
    void readsTheListInHanisJson() {
        Discovery discovery =
                list(
                        HANI,
                        """
                        <div id="__next"></div><script id="__NEXT_DATA__" type="application/json">
                        {"props":{"pageProps":{"list":[
                        {"id":1,"url":"/arti/politics/assembly/31.html","title":"&quot;새&quot; 제목",
                         "createDate":"2023-11-20 14:03:11","section":{"name":"정치"}},
                        {"id":2,"url":"/hanitv/32","title":"영상"}]}}}</script>
                        """);

        assertThat(discovery.articles())
                .containsExactly(
                        new DiscoveredLink(
                                "https://www.hani.co.kr/arti/politics/assembly/31.html",
                                "\"새\" 제목",
                                new LinkMetadata(
                                        Optional.of(Instant.parse("2023-11-20T14:03:11+09:00")),
                                        TimeOrigin.LIST,
                                        "정치"),
                                Optional.empty()));
    }

    @Test
    void readsHanisListOfBefore2023() {
        Discovery discovery =
                list(
                        HANI,
                        """
                        <div class="section-list-area"><div class="list">
                        <h4 class="article-title"><a href="/arti/society/41.html">옛 목록</a></h4>
                        <span class="date">2019-01-02 03:04</span></div></div>
                        """);

        assertThat(discovery.articles())
                .extracting(
                        DiscoveredLink::title,
                        found -> found.metadata().publishedAt().orElseThrow())
                .containsExactly(tuple("옛 목록", seoul("2019-01-02T03:04")));
    }

    @Test
    void readsBothFormsOfDongasDayArchive() {
        Discovery of2022 =
                list(
                        DONGA,
                        """
                        <div class="articleList"><div class="rightList">
                        <a href="https://www.donga.com/news/article/all/20220510/113300001/1">
                        <span class="tit">공원 문 연다</span><span class="txt">소개</span>
                        <span class="date">2022-05-10 03:00</span></a></div></div>
                        """);
        Discovery later =
                list(
                        DONGA,
                        """
                        <ul class="row_list"><li><article class="news_card">
                        <h4 class="tit"><a href="/news/Society/article/all/20250912/132000006/1">
                        공원 문 열었다</a></h4><span class="date">2025-09-12 10:05</span>
                        </article></li></ul>
                        """);

        assertThat(of2022.articles())
                .extracting(
                        DiscoveredLink::title,
                        found -> found.metadata().publishedAt().orElseThrow())
                .containsExactly(tuple("공원 문 연다", seoul("2022-05-10T03:00")));
        assertThat(later.articles())
                .extracting(
                        DiscoveredLink::title,
                        found -> found.metadata().publishedAt().orElseThrow())
                .containsExactly(tuple("공원 문 열었다", seoul("2025-09-12T10:05")));
    }

    @Test
    void tellsADayWithoutArticlesFromAListThatHasChanged() {
        assertThat(list(DONGA, "<p>해당 기사가 없습니다.</p>").problem()).isEmpty();
        assertThat(list(DONGA, "<p>새 단장</p>").problem())
                .isEqualTo(
                        "No articles at 'article.news_card' or 'div.articleList' in"
                                + " https://www.donga.com/ (outlet donga); has the"
                                + " list changed?");
        assertThat(list(HANI, "<script id=__NEXT_DATA__>{broken</script>").problem())
                .contains("broken JSON");
    }

    @Test
    void oneArticleWithTwoAddressesIsFoundOnce() {
        Discovery discovery =
                list(
                        DONGA,
                        """
                        <article class=news_card><h4 class=tit>
                        <a href="https://news.donga.com/3/all/20220510/113300001/1">하나</a></h4>
                        </article><article class=news_card><h4 class=tit>
                        <a href="/news/Society/article/all/20220510/113300001/2">둘</a></h4></article>
                        """);

        assertThat(discovery.articles()).extracting(DiscoveredLink::title).containsExactly("하나");
    }

    private static Discovery feed(String xml) {
        return FeedReader.read(HANI, source(), fetched(xml.getBytes(UTF_8)));
    }

    private static Discovery sitemap(String xml) {
        return SitemapReader.read(HANI, source(), fetched(xml.getBytes(UTF_8)), LIMIT);
    }

    private static Discovery list(Outlet outlet, String html) {
        Source list =
                outlet.sources().stream()
                        .filter(s -> s.kind().compareTo(Source.Kind.LIST) >= 0)
                        .findFirst()
                        .orElseThrow();
        String address = "https://www." + outlet.domains().get(0) + '/';
        return ListReader.read(outlet, list, fetched(address, html.getBytes(UTF_8)), 0);
    }

    private static Source source() {
        return new Source(
                Source.Kind.FEED,
                "https://www.hani.co.kr/rss/politics/",
                "정치",
                Source.Paging.USUAL,
                List.of(),
                Optional.empty(),
                "");
    }

    private static Fetched fetched(byte[] body) {
        return fetched("https://www.hani.co.kr/rss/politics/", body);
    }

    private static Fetched fetched(String address, byte[] body) {
        return new Fetched(
                Outcome.OK, address, 200, body, "", Validators.NONE, "", Optional.empty());
    }

    private static String rss(String link) {
        return "<rss version='2.0'><channel><title>t</title><item><title>a</title><link>"
                + link
                + "</link></item></channel></rss>";
    }

    private static String urls(String link) {
        return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
                + link
                + "</loc></url></urlset>";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static Instant seoul(String local) {
        return Instant.parse(local + ":00+09:00");
    }
}
