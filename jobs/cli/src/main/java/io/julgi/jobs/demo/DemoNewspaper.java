package io.julgi.jobs.demo;

import io.julgi.ingest.Article;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.ingest.outlet.Source;
import io.julgi.topics.NewsCalendar;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The newspapers that the demo crawls: six invented sites with the bundled articles, on this
 * machine. They keep their port between runs, so that the addresses of a data folder's articles
 * stay valid.
 */
public final class DemoNewspaper implements AutoCloseable {
    private static final String PORT = "newspaper.port";
    private static final String OUTLETS = "outlets.yaml";

    private final NewspaperSite site;
    private final List<Article> articles;
    private final List<Outlet> outlets;

    private DemoNewspaper(NewspaperSite site, List<Article> articles, List<Outlet> outlets) {
        this.site = site;
        this.articles = articles;
        this.outlets = outlets;
    }

    /**
     * Starts the sites and publishes the bundled articles.
     *
     * @param data the folder that keeps the port, and gets the outlets as a file: {@code
     *     crawl.outletsFile} for a crawler of its own
     */
    public static DemoNewspaper open(Path data, Clock clock) throws IOException {
        NewspaperSite site = site(data.resolve(PORT));
        try {
            Files.writeString(data.resolve(PORT), String.valueOf(site.port()));
            Path file = Files.writeString(data.resolve(OUTLETS), site.outlets());
            Outlets known = Outlets.load(List.of(file));
            return new DemoNewspaper(
                    site,
                    site.publish(BundledArticles.read(clock)),
                    SiteConfig.BUNDLED.stream().map(each -> known.outlet(each.id())).toList());
        } catch (IOException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private static NewspaperSite site(Path remembered) throws IOException {
        String port = Files.exists(remembered) ? Files.readString(remembered).strip() : "";
        if (port.matches("\\d{1,5}")) {
            try {
                return at(Integer.parseInt(port));
            } catch (BindException taken) {
                // Another process has the port now.
                return at(0);
            }
        }
        return at(0);
    }

    private static NewspaperSite at(int port) throws IOException {
        return NewspaperSite.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                SiteConfig.BUNDLED,
                SiteBehaviour.DEMO);
    }

    /** The sites as outlets. */
    public List<Outlet> outlets() {
        return outlets;
    }

    /** The outlets whose past is in their lists; the others have theirs in sitemaps. */
    public List<Outlet> withLists() {
        return outlets.stream()
                .filter(
                        outlet ->
                                outlet.sources().stream()
                                        .anyMatch(source -> source.kind() == Source.Kind.LIST))
                .toList();
    }

    /** The ids of the articles of outlets without lists, which feeds and sitemaps announce. */
    public List<String> announced() {
        Set<String> lists = withLists().stream().map(Outlet::name).collect(Collectors.toSet());
        return articles.stream()
                .filter(article -> !lists.contains(article.outlet()))
                .map(Article::id)
                .toList();
    }

    /** The day of the oldest bundled article. */
    public LocalDate firstDay() {
        return NewsCalendar.dayOf(
                articles.stream()
                        .map(Article::publishedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** The day of the newest bundled article. */
    public LocalDate lastDay() {
        return NewsCalendar.dayOf(
                articles.stream()
                        .map(Article::publishedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** The bundled articles as they should come out of the crawler. */
    public List<Article> articles() {
        return articles;
    }

    /** Publishes another article, on the site of its outlet. */
    public void publish(Article article) {
        site.publish(List.of(article));
    }

    /** The address of the server. */
    public String address() {
        return site.origin();
    }

    @Override
    public void close() {
        site.close();
    }
}
