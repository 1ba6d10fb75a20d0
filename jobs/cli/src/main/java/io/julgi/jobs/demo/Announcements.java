package io.julgi.jobs.demo;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Feeds and sitemaps, which all papers have in the same form. */
final class Announcements {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0900'", Locale.ENGLISH);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Announcements() {}

    /**
     * @param address of an article
     */
    static String rss(
            SiteConfig paper,
            List<PublishedArticle> articles,
            Function<PublishedArticle, String> address) {
        return articles.stream()
                .map(
                        printed ->
                                "<item><title>"
                                        + Html.escaped(printed.article().title())
                                        + "</title><link>"
                                        + Html.escaped(address.apply(printed))
                                        + "</link><category>"
                                        + Html.escaped(printed.article().section())
                                        + "</category><pubDate>"
                                        + RFC_822.format(printed.at())
                                        + "</pubDate></item>\n")
                .collect(
                        Collectors.joining(
                                "",
                                XML
                                        + "<rss version=\"2.0\"><channel><title>"
                                        + paper.name()
                                        + "</title>\n",
                                "</channel></rss>\n"));
    }

    /** A news sitemap: with titles and times. */
    static String newsSitemap(
            SiteConfig paper,
            List<PublishedArticle> articles,
            Function<PublishedArticle, String> address) {
        return articles.stream()
                .map(
                        printed ->
                                "<url><loc>"
                                        + Html.escaped(address.apply(printed))
                                        + "</loc><news:news><news:publication><news:name>"
                                        + paper.name()
                                        + "</news:name><news:language>ko</news:language>"
                                        + "</news:publication><news:publication_date>"
                                        + printed.atWithZone()
                                        + "</news:publication_date><news:title>"
                                        + Html.escaped(printed.article().title())
                                        + "</news:title></news:news></url>\n")
                .collect(
                        Collectors.joining(
                                "",
                                XML
                                        + "<urlset xmlns=\""
                                        + SITEMAPS
                                        + "\""
                                        + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n",
                                "</urlset>\n"));
    }

    /** A plain sitemap of the past. */
    static String sitemap(List<String> addresses) {
        return addresses.stream()
                .map(address -> "<url><loc>" + Html.escaped(address) + "</loc></url>\n")
                .collect(
                        Collectors.joining(
                                "", XML + "<urlset xmlns=\"" + SITEMAPS + "\">\n", "</urlset>\n"));
    }

    /** An index of sitemaps. */
    static String index(List<String> addresses) {
        return addresses.stream()
                .map(address -> "<sitemap><loc>" + Html.escaped(address) + "</loc></sitemap>\n")
                .collect(
                        Collectors.joining(
                                "",
                                XML + "<sitemapindex xmlns=\"" + SITEMAPS + "\">\n",
                                "</sitemapindex>\n"));
    }
}
