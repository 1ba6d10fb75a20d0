package io.julgi.jobs.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes pages in the layouts of 동아일보: of 2013, of 2015 to 2023, and since. */
final class DongaPages implements Pages {
    private static final Pattern ARTICLE =
            Pattern.compile("/news/(?:[A-Za-z]+/)?article/all/\\d{8}/(\\d+)(?:/\\d+)?");
    private static final Pattern MONTH = Pattern.compile("/sitemap/(\\d{4}-\\d{2})\\.xml\\.gz");
    private static final int FEED = 50;
    private static final int NEWS = 100;
    private static final int PAGE = 20;

    /** Sections as addresses name them. */
    private static final Map<String, String> DESKS =
            Map.of(
                    "정치", "Politics",
                    "경제", "Economy",
                    "사회", "Society",
                    "생활문화", "Culture",
                    "세계", "Inter",
                    "스포츠", "Sports",
                    "IT과학", "It");

    private final ArticleIndex index;
    private final String root;
    private final String menu;

    /**
     * @param root the address of the site, without a slash at its end
     * @param menu how many links surround an article
     */
    DongaPages(ArticleIndex index, String root, int menu) {
        this.index = index;
        this.root = root;
        this.menu = Html.menu(menu);
    }

    @Override
    public String address(PublishedArticle published) {
        return root
                + "/news/"
                + DESKS.getOrDefault(published.article().section(), "Society")
                + "/article/all/"
                + published.at("yyyyMMdd")
                + '/'
                + published.number()
                + "/1";
    }

    @Override
    public Optional<PageAnswer> page(String path, Map<String, String> query) {
        Matcher article = ARTICLE.matcher(path);
        if (article.matches()) {
            return index.numbered(article.group(1))
                    .map(published -> PageAnswer.html(page(published)));
        }
        Matcher month = MONTH.matcher(path);
        if (month.matches()) {
            return month(month.group(1));
        }
        return switch (path) {
            case "/total.xml" ->
                    Optional.of(
                            PageAnswer.xml(
                                    Announcements.rss(index.site(), first(FEED), this::address)));
            case "/sitemap/donga-newsmap.xml" ->
                    Optional.of(
                            PageAnswer.xml(
                                    Announcements.newsSitemap(
                                            index.site(), first(NEWS), this::address)));
            case "/sitemap/donga-sitemap.xml" -> Optional.of(PageAnswer.xml(sitemapIndex()));
            case "/news/sitemap" ->
                    day(query.get("p1") + query.get("p2") + query.get("p3"))
                            .map(day -> PageAnswer.html(dayPage(day)));
            case "/news/List" -> archive(query);
            default -> Optional.empty();
        };
    }

    private List<PublishedArticle> first(int count) {
        return index.newestFirst().stream().limit(count).toList();
    }

    private String sitemapIndex() {
        return Announcements.index(
                index.newestFirst().stream()
                        .map(published -> published.at("yyyy-MM"))
                        .distinct()
                        .map(month -> root + "/sitemap/" + month + ".xml.gz")
                        .toList());
    }

    private Optional<PageAnswer> month(String month) {
        List<String> addresses =
                index.newestFirst().stream()
                        .filter(published -> published.at("yyyy-MM").equals(month))
                        .map(this::address)
                        .toList();
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PageAnswer(
                                "application/x-gzip", packed(Announcements.sitemap(addresses))));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private Optional<PageAnswer> archive(Map<String, String> query) {
        String first = query.getOrDefault("p", "1");
        if (!first.matches("\\d{1,5}")) {
            return Optional.empty();
        }
        long skipped = Math.max(0, Long.parseLong(first) - 1);
        return day(query.getOrDefault("ymd", ""))
                .map(
                        day ->
                                PageAnswer.html(
                                        archive(
                                                index.of(day).stream()
                                                        .skip(skipped)
                                                        .limit(PAGE)
                                                        .toList())));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String archive(List<PublishedArticle> articles) {
        String list =
                articles.isEmpty()
                        ? "<p>해당 기사가 없습니다</p>"
                        : articles.stream().map(this::listed).collect(Collectors.joining());
        return Html.page(index.site(), "지난 기사", "", list, "");
    }

    /** As of 2022, or as of now. */
    private String listed(PublishedArticle published) {
        String form =
                published.layout() < 2
                        ? "<div class=\"articleList\"><div class=\"rightList\"><a href=\"%s\"><span"
                                + " class=\"tit\">%s</span><span class=\"txt\"></span><span"
                                + " class=\"date\">%s</span></a></div></div>\n"
                        : "<ul class=\"row_list\"><li><article class=\"news_card\"><h4 class=\"tit\"><a"
                                + " href=\"%s\">%s</a></h4><span"
                                + " class=\"date\">%s</span></article></li></ul>\n";
        return form.formatted(
                address(published),
                Html.escaped(published.article().title()),
                published.at("yyyy-MM-dd HH:mm"));
    }

    private String dayPage(LocalDate day) {
        return index.of(day).stream()
                .map(
                        published ->
                                "<li><a href=\""
                                        + address(published)
                                        + "\">"
                                        + Html.escaped(published.article().title())
                                        + "</a></li>\n")
                .collect(
                        Collectors.joining(
                                "", "<div class=\"sitemap_list\"><ul>", "</ul></div>\n"));
    }

    private String page(PublishedArticle published) {
        String head =
                switch (published.layout()) {
                    case 0 -> "";
                    case 1 ->
                            """
                            <meta property="article:published_time" content="%s">
                            <meta property="article:section" content="%s">
                            """
                                    .formatted(
                                            published.atWithZone(), published.article().section());
                    default ->
                            """
                            <link rel="canonical" href="%s">
                            <meta property="og:pubdate" content="%s">
                            <meta property="article:section" content="%s">
                            """
                                    .formatted(
                                            address(published),
                                            published.at("yyyy-MM-dd HH:mm:ss"),
                                            published.article().section());
                };
        String body =
                switch (published.layout()) {
                    case 0 -> first(published);
                    case 1 -> second(published);
                    default -> third(published);
                };
        return Html.page(
                index.site(),
                published.article().title() + "｜" + index.site().name(),
                head,
                body,
                menu);
    }

    /** As of 2013: bare text. */
    private static String first(PublishedArticle published) {
        return """
        <div class="article_title"><h1>%s</h1></div>
        <div class="title_foot"><span class="date">기사입력 %s</span></div>
        <div class="article_txt">
        <div class="articlePhotoC"><img src="/photo.jpg"><p>사진 설명입니다.</p></div>
        %s
        <div class="article_relation"><a href="/related">관련기사</a></div>
        <div class="t_sns">공유하기</div>
        </div>"""
                .formatted(
                        Html.escaped(published.article().title()),
                        published.at("yyyy-MM-dd HH:mm:ss"),
                        text(published));
    }

    /** As from 2015 to 2023; the first article element is not the article. */
    private static String second(PublishedArticle published) {
        return """
        <article class="report_box"><a href="/reporter">기자 소개</a> <p>구독</p></article>
        <div class="article_title"><p class="title">%s</p>
        <div class="title_foot"><span class="date01">입력 %s</span></div></div>
        <div id="article_txt" class="article_txt">
        <strong class="sub_title">작은 제목입니다</strong>
        <div class="adwrap_box"><div>광고</div></div>
        %s<br><br>
        <div class="article_issue">이슈 모음</div><div class="armerica_ban">배너</div>
        <div class="article_footer">좋아요</div>
        </div>"""
                .formatted(
                        Html.escaped(published.article().title()),
                        published.at("yyyy-MM-dd HH:mm"),
                        text(published));
    }

    /** As since 2025. */
    private static String third(PublishedArticle published) {
        return """
        <section class="head_group"><h1>%s</h1>
        <div class="date_info"><p>입력 <span aria-hidden="true">%s</span></p></div></section>
        <article class="reporter"><p>기자 소개</p></article>
        <section class="news_view">
        <h2 class="sub_tit">작은 제목입니다</h2>
        <figure class="img_cont"><img src="/photo.jpg"><figcaption>사진 설명입니다.</figcaption></figure>
        <div class="view_ad06"><span>광고</span></div>
        %s
        <div class="view_m_adA"><p>광고</p></div><div class="a1"><p>광고</p></div>
        <div class="caution_text">무단 전재 금지</div>
        </section>"""
                .formatted(
                        Html.escaped(published.article().title()),
                        published.at("yyyy-MM-dd HH:mm"),
                        text(published));
    }

    private static String text(PublishedArticle published) {
        return published
                .article()
                .body()
                .lines()
                .map(Html::escaped)
                .collect(Collectors.joining("<br><br>\n"));
    }
}
