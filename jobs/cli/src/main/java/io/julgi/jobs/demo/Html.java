package io.julgi.jobs.demo;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** Writes the parts that HTML pages of all sites have in common. */
final class Html {
    /** Feeds are XML, which knows none of HTML's own entities. */
    private static final Document.OutputSettings XML_ENTITIES =
            new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml);

    private Html() {}

    /** The text for HTML and XML, in elements and attributes. */
    static String escaped(String text) {
        return Entities.escape(text, XML_ENTITIES);
    }

    /** A whole page, with head, menu and footer around a body. */
    static String page(SiteConfig site, String title, String head, String body, String menu) {
        return "<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"utf-8\"><title>"
                + escaped(title)
                + "</title>\n"
                + head
                + "</head>\n<body>\n<header><h2>"
                + site.name()
                + "</h2><nav><ul>"
                + menu
                + "</ul></nav></header>\n"
                + body
                + "\n<footer><p>이 신문은 Julgi가 지어낸 것입니다.</p></footer>\n"
                + "<script>window.dataLayer = window.dataLayer || [];</script>\n</body></html>\n";
    }

    /** A menu of so many links; real pages have hundreds. */
    static String menu(int links) {
        return IntStream.range(0, links)
                .mapToObj(
                        i ->
                                "<li class=\"menu-item item-"
                                        + i
                                        + "\" data-tracking=\"gnb-"
                                        + i
                                        + "\"><a href=\"/menu/"
                                        + i
                                        + "\"><span class=\"icon\"></span><span>차림 "
                                        + i
                                        + "</span></a></li>\n")
                .collect(Collectors.joining());
    }
}
