package io.julgi.bench.crawl;

import io.julgi.bench.measure.CpuTime;
import io.julgi.bench.measure.PeakMemory;
import io.julgi.ingest.Rejected;
import io.julgi.ingest.crawl.ArticleOutput;
import io.julgi.ingest.crawl.CrawlHealth;
import io.julgi.ingest.crawl.CrawlSettings;
import io.julgi.ingest.crawl.CrawledArticle;
import io.julgi.ingest.crawl.Crawler;
import io.julgi.ingest.extract.ArticlePage;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.ingest.fetch.FetchSettings;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.crawl.MongoFrontier;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Measures the speed of the crawler: with synthetic newspapers that answer slowly, and with pages
 * that are there already.
 */
public final class CrawlBench {
    private static final String DATABASE = "julgi";
    private static final double NANOS = 1e9;
    private static final int KIB = 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Consumer<String> progress;

    /**
     * @param progress takes a line a step
     */
    public CrawlBench(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Articles per second, one page at a time and by the crawler, at the same limits per host.
     *
     * @param cpuMillisPerArticle what the crawler and its MongoDB cost, by all threads of this
     *     process
     * @param siteMillisPerArticle what the newspapers cost, which are another process
     * @param peakMebibytes the most memory of this process, MongoDB included; 0 where the system
     *     does not tell
     */
    public record Speed(
            int hosts,
            int latencyMillis,
            double oneAtATime,
            double together,
            double cpuMillisPerArticle,
            double siteMillisPerArticle,
            long peakMebibytes) {
        /** How many times as fast. */
        public double ratio() {
            return together / oneAtATime;
        }
    }

    /** Pages per second on one processor, from text to article, and how large they are. */
    public record Extraction(double pagesPerSecond, int meanKilobytes, int layouts) {}

    /**
     * Crawls newspapers on so many hosts.
     *
     * @param folder empty; for what the newspapers write
     * @param articles of each host, at most 100
     * @param single how many articles are fetched one at a time to know that speed
     */
    public Speed speed(Path folder, int hosts, int articles, int single, Duration latency)
            throws Exception {
        try (SlowSiteProcess site = SlowSiteProcess.start(folder, hosts, articles, latency)) {
            progress.accept("Crawling until the code is compiled ...");
            crawl(site.outlets(), 2 * hosts, hosts * articles / 2);
            progress.accept("Fetching one page at a time ...");
            Crawled one = crawl(site.outlets(), 1, single);
            progress.accept("Crawling " + hosts + " hosts ...");
            double siteBefore = siteMillis(site);
            Crawled together = crawl(site.outlets(), 2 * hosts, hosts * articles);
            return new Speed(
                    hosts,
                    (int) latency.toMillis(),
                    one.perSecond(),
                    together.perSecond(),
                    together.cpuMillis,
                    (siteMillis(site) - siteBefore) / (hosts * articles),
                    PeakMemory.mebibytes());
        }
    }

    private static double siteMillis(SlowSiteProcess site) {
        return site.cpu().map(Duration::toMillis).orElse(0L);
    }

    private record Crawled(int articles, double seconds, double cpuMillis) {
        double perSecond() {
            return (articles - 1) / seconds;
        }
    }

    private static Crawled crawl(List<Outlet> outlets, int workers, int enough) throws Exception {
        EmbeddedMongo mongo = EmbeddedMongo.inMemory();
        Arrivals arrivals = new Arrivals(enough);
        FetchSettings fetching = FetchSettings.usual("");
        try (Store store = Store.open(new StoreSettings(mongo.uri(), DATABASE))) {
            store.createIndexes(MongoFrontier.INDEXES);
            try (MongoFrontier frontier =
                            new MongoFrontier(
                                    store,
                                    "bench",
                                    outlets.stream().flatMap(o -> o.domains().stream()).toList(),
                                    Clock.systemUTC());
                    PoliteFetcher fetcher = new PoliteFetcher(fetching, Clock.systemUTC());
                    Crawler crawler =
                            new Crawler(
                                    outlets,
                                    new CrawlSettings(
                                            workers,
                                            Duration.ofHours(1),
                                            Duration.ofHours(2),
                                            Duration.ofSeconds(5),
                                            Duration.ofMinutes(10)),
                                    fetching,
                                    fetcher,
                                    frontier,
                                    arrivals,
                                    new CrawlHealth(Clock.systemUTC()),
                                    Clock.systemUTC())) {
                Thread thread = new Thread(() -> run(crawler), "bench-crawl");
                thread.start();
                arrivals.await();
                crawler.close();
                thread.join();
            }
        } finally {
            mongo.close();
        }
        return arrivals.crawled();
    }

    private static void run(Crawler crawler) {
        try {
            crawler.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When articles came, the first to the last that is waited for. */
    private static final class Arrivals implements ArticleOutput {
        private final int enough;
        private int count;
        private long first;
        private long last;
        private long firstCpu;
        private long lastCpu;

        Arrivals(int enough) {
            this.enough = enough;
        }

        @Override
        public synchronized void publish(CrawledArticle article) {
            count++;
            if (count == 1) {
                first = System.nanoTime();
                firstCpu = CpuTime.ofProcess();
            }
            if (count == enough) {
                last = System.nanoTime();
                lastCpu = CpuTime.ofProcess();
                notifyAll();
            }
        }

        @Override
        public void reject(Rejected line) {
            throw new IllegalStateException(line.reason());
        }

        synchronized void await() throws InterruptedException, TimeoutException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (count < enough) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new TimeoutException(
                            count
                                    + " of "
                                    + enough
                                    + " articles came in "
                                    + PATIENCE.toMinutes()
                                    + " minutes");
                }
                wait(left);
            }
        }

        synchronized Crawled crawled() {
            return new Crawled(
                    enough, (last - first) / NANOS, (lastCpu - firstCpu) / 1e6 / (enough - 1));
        }
    }

    /**
     * Reads pages of both site templates in all layouts for so many seconds of processor time.
     *
     * @param folder empty; for what the newspapers write
     */
    public Extraction extraction(Path folder, double seconds) throws Exception {
        progress.accept("Reading pages ...");
        List<ArticlePage> readers = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        List<byte[]> pages = new ArrayList<>();
        try (SlowSite site = new SlowSite(2, 60, Duration.ZERO)) {
            site.write(Files.createDirectories(folder));
            for (Outlet outlet : SlowSite.outlets(folder)) {
                ArticlePage reader = new ArticlePage(outlet);
                for (String address : articlesOf(outlet)) {
                    readers.add(reader);
                    addresses.add(address);
                    pages.add(
                            HttpClient.newHttpClient()
                                    .send(
                                            HttpRequest.newBuilder(URI.create(address)).build(),
                                            BodyHandlers.ofByteArray())
                                    .body());
                }
            }
        }
        read(readers, addresses, pages, seconds / 2); // until it is compiled
        double perSecond = read(readers, addresses, pages, seconds);
        return new Extraction(
                perSecond,
                (int) (pages.stream().mapToInt(page -> page.length).average().orElseThrow() / KIB),
                2 * 3);
    }

    private static List<String> articlesOf(Outlet outlet) throws Exception {
        String map =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(outlet.sources().get(0).address()))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
        return Pattern.compile("<loc>([^<]+)</loc>")
                .matcher(map)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static double read(
            List<ArticlePage> readers, List<String> addresses, List<byte[]> pages, double seconds) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long end = begin + (long) (seconds * NANOS);
        long now = begin;
        int count = 0;
        while (now < end) {
            int i = count % pages.size();
            String html = new String(pages.get(i), StandardCharsets.UTF_8);
            if (readers.get(i)
                    .read(html, addresses.get(i), LinkMetadata.NONE)
                    .article()
                    .isEmpty()) {
                throw new IllegalStateException("No article at " + addresses.get(i));
            }
            count++;
            now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
        return count / ((now - begin) / NANOS);
    }
}
