package io.julgi.jobs.demo;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What pages of all papers have in common. */
final class Html {
    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A page with a head and what surrounds an article everywhere. */
    static String page(SiteConfig paper, String title, String head, String body, String menu) {
        return "<!DOCTYPE html>\n<html lang=\"ko\"><head><meta charset=\"utf-8\"><title>"
                + escaped(title)
                + "</title>\n"
                + head
                + "</head>\n<body>\n<header><h2>"
                + paper.name()
                + "</h2><nav><ul>"
                + menu
                + "</ul></nav></header>\n"
                + body
                + "\n<footer><p>이 신문은 Julgi가 지어낸 것입니다.</p></footer>\n"
                + "<script>window.dataLayer = window.dataLayer || [];</script>\n</body></html>\n";
    }

    /** Links to elsewhere: real pages have hundreds. */
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
