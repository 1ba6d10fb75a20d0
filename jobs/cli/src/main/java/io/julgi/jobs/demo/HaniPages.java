package io.julgi.jobs.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of a site like 한겨레: of 2015, of 2016 to 2023, and since; lists of two kinds. */
final class HaniPages extends SitePages {
    private static final PageTexts TEXTS = PageTexts.read("hani-pages.yaml");
    private static final Pattern OLD_LIST = Pattern.compile("/arti/list(\\d{1,5})\\.html");

    HaniPages(ArticleIndex index, String root, int menuLinks) {
        super(TEXTS, index, root, menuLinks);
    }

    @Override
    Optional<PageAnswer> listing(String path, Map<String, String> query) {
        Matcher oldList = OLD_LIST.matcher(path);
        if (oldList.matches()) {
            return Optional.of(oldList(Integer.parseInt(oldList.group(1))));
        }
        return switch (path) {
            case "/rss" -> Optional.of(feed("?_fr=mt2"));
            case "/arti/RSS/sitemap_www.xml" -> Optional.of(newsSitemap());
            case "/arti" -> list(query.getOrDefault("page", "1"));
            default -> Optional.empty();
        };
    }

    private Optional<PageAnswer> list(String page) {
        if (!page.matches("\\d{1,5}")) {
            return Optional.empty();
        }
        ObjectNode json = new ObjectMapper().createObjectNode();
        ArrayNode list = json.putObject("props").putObject("pageProps").putArray("list");
        for (PublishedArticle published : onPage(Integer.parseInt(page), index().newestFirst())) {
            list.addObject()
                    .put("id", published.number())
                    .put("url", address(published))
                    .put("title", published.article().title())
                    .put("createDate", published.at("yyyy-MM-dd HH:mm"))
                    .put("updateDate", published.at("yyyy-MM-dd HH:mm"))
                    .putObject("section")
                    .put("name", published.article().section());
        }
        return Optional.of(
                listPage("최신 기사", around("list", json.toString().replace("</", "<\\/"))));
    }

    /** As lists were before 2023. */
    private PageAnswer oldList(int page) {
        return listPage(
                "최신 기사",
                around("oldList", items("oldListItem", onPage(page, index().newestFirst()))));
    }
}
