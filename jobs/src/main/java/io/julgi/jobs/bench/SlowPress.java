package io.julgi.jobs.bench;

import io.julgi.ingest.Article;
import io.julgi.ingest.crawl.Outlet;
import io.julgi.ingest.crawl.Outlets;
import io.julgi.ingest.crawl.Source;
import io.julgi.jobs.newspaper.BundledArticles;
import io.julgi.jobs.newspaper.NewspaperSite;
import io.julgi.jobs.newspaper.Paper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many newspapers of ours, each on a loopback address of its own, that think before they answer.
 * Half of them are like 한겨레, half like 동아일보; their pages are as large as real ones.
 */
final class SlowPress implements AutoCloseable {
    /** With them a page has some 60 kB. */
    private static final int LINKS_AROUND = 400;

    /** Bodies of the bundled articles that make one of usual length, some 1,500 characters. */
    private static final int PARAGRAPHS = 14;

    private final List<NewspaperSite> sites = new ArrayList<>();
    private final List<Outlet> outlets = new ArrayList<>();

    /**
     * Opens them.
     *
     * @param articles of each
     * @throws IOException when this machine has no such addresses: 127.0.1.1 and following
     */
    SlowPress(int hosts, int articles, Duration latency) throws IOException {
        try {
            for (int host = 1; host <= hosts; host++) {
                open(host, articles, latency);
            }
        } catch (IOException e) {
            close();
            throw new IOException(
                    "This machine has no address 127.0.1."
                            + (sites.size() + 1)
                            + " ("
                            + e.getMessage()
                            + "); Linux has all of 127.0.0.0/8, elsewhere give it to the loopback"
                            + " interface",
                    e);
        }
    }

    private void open(int host, int articles, Duration latency) throws IOException {
        Paper paper =
                new Paper(
                        "paper" + host,
                        "신문 " + host,
                        host % 2 == 0 ? Paper.Press.HANI : Paper.Press.DONGA);
        NewspaperSite site =
                NewspaperSite.open(
                        new InetSocketAddress(
                                InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) host}), 0),
                        List.of(paper),
                        new NewspaperSite.Manner(latency, LINKS_AROUND, 1));
        sites.add(site);
        site.publish(articles(paper.name(), articles));
        outlets.add(outlet(site, paper));
    }

    /** With its news sitemap as the only source: what is measured are articles. */
    private static Outlet outlet(NewspaperSite site, Paper paper) throws IOException {
        Path file = Files.createTempFile("julgi-outlets", ".yaml");
        try {
            Files.writeString(file, site.outlets());
            Outlet outlet = Outlets.load(List.of(file)).outlet(paper.id());
            return outlet.withSources(
                    outlet.sources().stream()
                            .filter(source -> source.kind() == Source.Kind.SITEMAP)
                            .limit(1)
                            .toList());
        } finally {
            Files.delete(file);
        }
    }

    private static List<Article> articles(String outlet, int count) {
        List<Article> bundled = BundledArticles.read(Clock.systemUTC());
        // Over the whole year, so in all layouts.
        return IntStream.range(0, count)
                .mapToObj(i -> i * bundled.size() / count)
                .map(
                        at ->
                                new Article(
                                        "",
                                        outlet,
                                        bundled.get(at).section(),
                                        bundled.get(at).title(),
                                        IntStream.range(at, at + PARAGRAPHS)
                                                .mapToObj(
                                                        i -> bundled.get(i % bundled.size()).body())
                                                .collect(Collectors.joining("\n")),
                                        "",
                                        bundled.get(at).publishedAt()))
                .toList();
    }

    List<Outlet> outlets() {
        return outlets;
    }

    @Override
    public void close() {
        sites.forEach(NewspaperSite::close);
    }
}
