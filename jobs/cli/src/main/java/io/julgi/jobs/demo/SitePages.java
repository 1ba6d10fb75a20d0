package io.julgi.jobs.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The pages of one newspaper site: articles in three layouts by the day of publication, a feed and
 * a news sitemap, and what each structure of site has beside them.
 */
abstract class SitePages {
    private static final PageTexts SHARED = PageTexts.read("shared-pages.yaml");
    private static final int FEED = 50;
    private static final int NEWS = 100;
    private static final int PAGE = 20;

    private final PageTexts texts;
    private final Pattern articlePath;
    private final ArticleIndex index;
    private final String root;
    private final String menu;

    /**
     * @param root the address of the site, without a slash at its end
     * @param menuLinks how many links surround an article; real pages have hundreds
     */
    SitePages(PageTexts texts, ArticleIndex index, String root, int menuLinks) {
        this.texts = texts;
        this.index = index;
        this.root = root;
        articlePath = Pattern.compile(texts.orElse("articlePath", ""));
        menu =
                IntStream.range(0, menuLinks)
                        .mapToObj(i -> SHARED.filled("menu", Map.of("i", String.valueOf(i))))
                        .collect(Collectors.joining());
    }

    /** A list, feed or sitemap at a path below the site's own; empty when there is none. */
    abstract Optional<PageAnswer> listing(String path, Map<String, String> query);

    /**
     * The page at a path below the site's own; empty when there is none.
     *
     * @param query the parameters of the address
     */
    final Optional<PageAnswer> page(String path, Map<String, String> query) {
        Matcher article = articlePath.matcher(path);
        return article.matches()
                ? index.numbered(article.group(1)).map(this::page)
                : listing(path, query);
    }

    /** The address of an article. */
    final String address(PublishedArticle published) {
        String desk =
                texts.orElse(
                        "desks." + published.article().section(), texts.orElse("otherDesk", ""));
        return texts.filled("address", published, Map.of("root", root, "desk", desk));
    }

    private PageAnswer page(PublishedArticle published) {
        String layout = "layouts." + published.layout() + '.';
        String text =
                published
                        .article()
                        .body()
                        .lines()
                        .map(PageTexts::escaped)
                        .collect(Collectors.joining(texts.orElse(layout + "between", "")));
        return page(
                about(texts, "heading", published),
                about(texts, layout + "head", published),
                texts.filled(
                        layout + "body",
                        published,
                        Map.of("address", address(published), "text", text)),
                menu);
    }

    /** A text about an article that names its address and its site. */
    private String about(PageTexts from, String name, PublishedArticle published) {
        return from.filled(
                name,
                published,
                Map.of("address", address(published), "site", index.site().name()));
    }

    private PageAnswer page(String heading, String head, String body, String menu) {
        return PageAnswer.html(
                SHARED.filled(
                        "page",
                        Map.of(
                                "heading", heading,
                                "head", head,
                                "site", index.site().name(),
                                "menu", menu,
                                "body", body)));
    }

    /** A page with a list in it. */
    final PageAnswer listPage(String heading, String body) {
        return page(heading, "", body, "");
    }

    /**
     * The feed of the newest articles.
     *
     * @param tracking what the feed adds to an address to count who comes from it
     */
    final PageAnswer feed(String tracking) {
        return announced(
                "feed",
                FEED,
                (name, published) ->
                        SHARED.filled(
                                name,
                                published,
                                Map.of("address", address(published), "tracking", tracking)));
    }

    /** The sitemap of the newest articles, with titles and times. */
    final PageAnswer newsSitemap() {
        return announced("newsSitemap", NEWS, (name, published) -> about(SHARED, name, published));
    }

    private PageAnswer announced(
            String name, int most, BiFunction<String, PublishedArticle, String> item) {
        String items =
                index.newestFirst().stream()
                        .limit(most)
                        .map(published -> item.apply(name + "Item", published))
                        .collect(Collectors.joining());
        return PageAnswer.xml(
                SHARED.filled(name, Map.of("site", index.site().name(), "items", items)));
    }

    /** A sitemap, or an index of sitemaps, of these addresses. */
    static String sitemap(String name, List<String> addresses) {
        String items =
                addresses.stream()
                        .map(address -> SHARED.filled(name + "Item", Map.of("address", address)))
                        .collect(Collectors.joining());
        return SHARED.filled(name, Map.of("items", items));
    }

    /** One item a published article, in the form that this text gives it. */
    final String items(String name, List<PublishedArticle> articles) {
        return articles.stream()
                .map(published -> about(texts, name, published))
                .collect(Collectors.joining());
    }

    /** One of the site's own texts around some items. */
    final String around(String name, String items) {
        return texts.filled(name, Map.of("items", items));
    }

    /** The articles on a page of a list; the first page is 1. */
    static List<PublishedArticle> onPage(int page, List<PublishedArticle> articles) {
        return page < 1
                ? List.of()
                : articles.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
    }

    /** The articles on a list whose addresses count from the first article of a page. */
    static List<PublishedArticle> from(int first, List<PublishedArticle> articles) {
        return articles.stream().skip(Math.max(0, first - 1)).limit(PAGE).toList();
    }

    final ArticleIndex index() {
        return index;
    }

    final String root() {
        return root;
    }
}
