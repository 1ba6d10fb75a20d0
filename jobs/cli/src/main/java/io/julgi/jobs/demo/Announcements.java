package io.julgi.jobs.demo;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes feeds and sitemaps, which have the same form on all sites. */
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
            SiteConfig site,
            List<PublishedArticle> articles,
            Function<PublishedArticle, String> address) {
        return articles.stream()
                .map(
                        published ->
                                "<item><title>"
                                        + Html.escaped(published.article().title())
                                        + "</title><link>"
                                        + Html.escaped(address.apply(published))
                                        + "</link><category>"
                                        + Html.escaped(published.article().section())
                                        + "</category><pubDate>"
                                        + RFC_822.format(published.at())
                                        + "</pubDate></item>\n")
                .collect(
                        Collectors.joining(
                                "",
                                XML
                                        + "<rss version=\"2.0\"><channel><title>"
                                        + site.name()
                                        + "</title>\n",
                                "</channel></rss>\n"));
    }

    /** A news sitemap: with titles and times. */
    static String newsSitemap(
            SiteConfig site,
            List<PublishedArticle> articles,
            Function<PublishedArticle, String> address) {
        return articles.stream()
                .map(
                        published ->
                                "<url><loc>"
                                        + Html.escaped(address.apply(published))
                                        + "</loc><news:news><news:publication><news:name>"
                                        + site.name()
                                        + "</news:name><news:language>ko</news:language>"
                                        + "</news:publication><news:publication_date>"
                                        + published.atWithZone()
                                        + "</news:publication_date><news:title>"
                                        + Html.escaped(published.article().title())
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
