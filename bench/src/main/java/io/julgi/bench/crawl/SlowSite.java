package io.julgi.bench.crawl;

import io.julgi.ingest.Article;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.ingest.outlet.Source;
import io.julgi.jobs.demo.BundledArticles;
import io.julgi.jobs.demo.NewspaperSite;
import io.julgi.jobs.demo.SiteBehaviour;
import io.julgi.jobs.demo.SiteConfig;
import io.julgi.jobs.demo.SiteTemplate;
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
import java.util.stream.Stream;

/**
 * Synthetic newspapers, each on a loopback address of its own, that answer after a delay. Half of
 * them have the page structure of 한겨레, half that of 동아일보; their pages are as large as real ones.
 */
final class SlowSite implements AutoCloseable {
    private static final String ID = "paper";

    /** Makes a page some 60 kB large. */
    private static final int LINKS_AROUND = 400;

    /** Bodies of the bundled articles that make one of usual length, some 1,500 characters. */
    private static final int PARAGRAPHS = 14;

    private final List<NewspaperSite> servers = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();

    /**
     * Opens them.
     *
     * @param articles of each
     * @throws IOException when this machine has no such addresses: 127.0.1.1 and following
     */
    SlowSite(int hosts, int articles, Duration latency) throws IOException {
        try {
            for (int host = 1; host <= hosts; host++) {
                open(host, articles, latency);
            }
        } catch (IOException e) {
            close();
            throw new IOException(
                    "This machine has no address 127.0.1."
                            + (servers.size() + 1)
                            + " ("
                            + e.getMessage()
                            + "); Linux has all of 127.0.0.0/8, elsewhere give it to the loopback"
                            + " interface",
                    e);
        }
    }

    private void open(int host, int articles, Duration latency) throws IOException {
        SiteConfig site =
                new SiteConfig(
                        ID + host,
                        "신문 " + host,
                        host % 2 == 0 ? SiteTemplate.HANI : SiteTemplate.DONGA);
        NewspaperSite server =
                NewspaperSite.open(
                        new InetSocketAddress(
                                InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) host}), 0),
                        List.of(site),
                        new SiteBehaviour(latency, LINKS_AROUND, 1));
        servers.add(server);
        server.publish(articles(site.name(), articles));
        entries.add(server.outlets());
    }

    /**
     * Runs in a process of its own until its input ends, so that what the newspapers cost is not
     * taken for what crawling costs.
     *
     * @param args hosts, articles of each, latency in milliseconds, and the folder that gets the
     *     outlets; a line on the standard output says that all are open
     */
    public static void main(String[] args) throws IOException {
        try (SlowSite site =
                new SlowSite(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        Duration.ofMillis(Long.parseLong(args[2])))) {
            site.write(Path.of(args[3]));
            System.out.println("open");
            while (System.in.read() >= 0) {
                // Until the bench closes it, or dies.
            }
        }
    }

    /** Writes each site's entry to a file of this folder. */
    void write(Path folder) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            Files.writeString(folder.resolve(i + ".yaml"), entries.get(i));
        }
    }

    /**
     * The outlets in this folder, each with its news sitemap as the only source: what is measured
     * are articles.
     */
    static List<Outlet> outlets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Outlets known = Outlets.load(files.sorted().toList());
            return known.all().stream()
                    .filter(outlet -> outlet.id().startsWith(ID))
                    .map(
                            outlet ->
                                    outlet.withSources(
                                            outlet.sources().stream()
                                                    .filter(
                                                            source ->
                                                                    source.kind()
                                                                            == Source.Kind.SITEMAP)
                                                    .limit(1)
                                                    .toList()))
                    .toList();
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

    @Override
    public void close() {
        servers.forEach(NewspaperSite::close);
    }
}
