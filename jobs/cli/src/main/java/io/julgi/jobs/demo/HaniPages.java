package io.julgi.jobs.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes pages in the layouts of 한겨레: of 2015, of 2016 to 2023, and since. */
final class HaniPages implements Pages {
    private static final Pattern ARTICLE = Pattern.compile("/arti/[a-z]+/[a-z]+/(\\d+)\\.html");
    private static final Pattern OLD_LIST = Pattern.compile("/arti/list(\\d{1,5})\\.html");
    private static final int FEED = 50;
    private static final int NEWS = 100;
    private static final int PAGE = 20;

    /** Sections as addresses name them. */
    private static final Map<String, String> DESKS =
            Map.of(
                    "정치", "politics",
                    "경제", "economy",
                    "사회", "society",
                    "생활문화", "culture",
                    "세계", "international",
                    "스포츠", "sports",
                    "IT과학", "science");

    private final ArticleIndex index;
    private final String root;
    private final String menu;

    /**
     * @param root the address of the site, without a slash at its end
     * @param menu how many links surround an article
     */
    HaniPages(ArticleIndex index, String root, int menu) {
        this.index = index;
        this.root = root;
        this.menu = Html.menu(menu);
    }

    @Override
    public String address(PublishedArticle published) {
        return root
                + "/arti/"
                + DESKS.getOrDefault(published.article().section(), "society")
                + "/all/"
                + published.number()
                + ".html";
    }

    @Override
    public Optional<PageAnswer> page(String path, Map<String, String> query) {
        Matcher article = ARTICLE.matcher(path);
        if (article.matches()) {
            return index.numbered(article.group(1))
                    .map(published -> PageAnswer.html(page(published)));
        }
        Matcher oldList = OLD_LIST.matcher(path);
        if (oldList.matches()) {
            return Optional.of(PageAnswer.html(oldList(Integer.parseInt(oldList.group(1)))));
        }
        return switch (path) {
            case "/rss" -> Optional.of(PageAnswer.xml(rss()));
            case "/arti/RSS/sitemap_www.xml" -> Optional.of(PageAnswer.xml(newsSitemap()));
            case "/arti" ->
                    page(query.getOrDefault("page", "1")).map(page -> PageAnswer.html(list(page)));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> page(String text) {
        return text.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private String rss() {
        return Announcements.rss(
                index.site(),
                first(FEED),
                // The feed counts who comes from it; the article is the same.
                published -> address(published) + "?_fr=mt2");
    }

    private String newsSitemap() {
        return Announcements.newsSitemap(index.site(), first(NEWS), this::address);
    }

    private List<PublishedArticle> first(int count) {
        return index.newestFirst().stream().limit(count).toList();
    }

    private List<PublishedArticle> listed(int page) {
        return index.newestFirst().stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
    }

    /** What is listed is in the page's JSON; the page's own script would draw it. */
    private String list(int page) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        ArrayNode list = json.putObject("props").putObject("pageProps").putArray("list");
        for (PublishedArticle published : page < 1 ? List.<PublishedArticle>of() : listed(page)) {
            ObjectNode entry = list.addObject();
            entry.put("id", published.number());
            entry.put("url", address(published));
            entry.put("title", published.article().title());
            entry.put("createDate", published.at("yyyy-MM-dd HH:mm"));
            entry.put("updateDate", published.at("yyyy-MM-dd HH:mm"));
            entry.putObject("section").put("name", published.article().section());
        }
        return Html.page(
                index.site(),
                "최신 기사",
                "",
                "<div id=\"__next\"></div>\n<script id=\"__NEXT_DATA__\" type=\"application/json\">"
                        + json.toString().replace("</", "<\\/")
                        + "</script>",
                "");
    }

    /** As lists were before 2023. */
    private String oldList(int page) {
        String items =
                (page < 1 ? List.<PublishedArticle>of() : listed(page))
                        .stream()
                                .map(
                                        published ->
                                                "<div class=\"list\"><h4 class=\"article-title\"><a href=\""
                                                        + address(published)
                                                        + "\">"
                                                        + Html.escaped(published.article().title())
                                                        + "</a></h4><span class=\"date\">"
                                                        + published.at("yyyy-MM-dd HH:mm")
                                                        + "</span></div>\n")
                                .collect(Collectors.joining());
        return Html.page(
                index.site(),
                "최신 기사",
                "",
                "<div class=\"section-list-area\">" + items + "</div>",
                "");
    }

    private String page(PublishedArticle published) {
        String title = published.article().title();
        String head =
                "<meta property=\"og:url\" content=\""
                        + address(published)
                        + "\">\n"
                        + meta(published);
        String body =
                switch (published.layout()) {
                    case 0 -> first(published);
                    case 1 -> second(published);
                    default -> third(published);
                };
        return Html.page(index.site(), title + " : " + index.site().name(), head, body, menu);
    }

    private String meta(PublishedArticle published) {
        return published.layout() == 0
                ? ""
                : "<link rel=\"canonical\" href=\""
                        + address(published)
                        + "\">\n<meta property=\"article:section\" content=\""
                        + published.article().section()
                        + "\">\n<meta property=\"article:published_time\" content=\""
                        + published.atWithZone()
                        + "\">\n";
    }

    /** As before 2016: tables, bare text. */
    private static String first(PublishedArticle published) {
        return """
        <table class="article-category-title"><tr><td>%s</td></tr></table>
        <div class="article-control-menu"><p class="date"><span>등록 : %s</span></p></div>
        <div class="article-contents">
        %s<br><br>
        <script>googletag.cmd.push(function() { googletag.display('ad'); });</script>
        </div>"""
                .formatted(
                        Html.escaped(published.article().title()),
                        published.at("yyyy.MM.dd HH:mm"),
                        text(published, "<br><br>\n"));
    }

    /** As from 2016 to 2023. */
    private static String second(PublishedArticle published) {
        return """
        <div id="article_view_headline"><p class="category"><a>%s</a></p>
        <h4><span class="title">%s</span></h4>
        <p class="date-time"><span><em>등록</em> :%s</span></p></div>
        <div class="article-text"><div class="article-text-font-size">
        <div class="text">
        <div class="image-area"><img src="/photo.jpg" alt=""><div class="desc">사진 설명입니다.</div></div>
        %s
        <div class="relation2-area"><a href="/related">관련기사</a></div>
        </div></div></div>"""
                .formatted(
                        published.article().section(),
                        Html.escaped(published.article().title()),
                        published.at("yyyy-MM-dd HH:mm"),
                        text(published, "<br><br>\n"));
    }

    /** As since 2023: names of classes with a hash at their end, paragraphs. */
    private static String third(PublishedArticle published) {
        return """
        <h3 class="ArticleDetailView_title__9kRU_">%s</h3>
        <ul class="ArticleDetailView_dateList__tniXJ"><li class="ArticleDetailView_dateListItem__mRc3d">등록 <span>%s</span></li></ul>
        <article><div class="article-text">
        <div class="ArticleDetailAudioPlayer_audioWrap__z1x"><p class="text">기사를 읽어드립니다</p></div>
        <figure><figcaption class="ArticleDetailContent_figcaption__uF">사진 설명입니다.</figcaption></figure>
        <p class="text">%s</p>
        <div class="BaseAd_adWrapper__iu3"><p class="text">광고입니다</p></div>
        <p class="text">(☞<a href="/letter">뉴스레터 구독하기</a>)</p>
        <button>기사 듣기</button>
        </div></article>"""
                .formatted(
                        Html.escaped(published.article().title()),
                        published.at("yyyy-MM-dd HH:mm"),
                        text(published, "</p>\n<p class=\"text\">"));
    }

    private static String text(PublishedArticle published, String between) {
        return published
                .article()
                .body()
                .lines()
                .map(Html::escaped)
                .collect(Collectors.joining(between));
    }
}
