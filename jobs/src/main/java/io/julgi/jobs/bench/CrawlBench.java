package io.julgi.jobs.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.sun.management.OperatingSystemMXBean;
import io.julgi.ingest.Rejected;
import io.julgi.ingest.crawl.ArticleOutput;
import io.julgi.ingest.crawl.ArticlePage;
import io.julgi.ingest.crawl.CrawlHealth;
import io.julgi.ingest.crawl.CrawlSettings;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.CrawledArticle;
import io.julgi.ingest.crawl.Crawler;
import io.julgi.ingest.crawl.FetchSettings;
import io.julgi.ingest.crawl.Hint;
import io.julgi.ingest.crawl.Outlet;
import io.julgi.ingest.crawl.PoliteFetcher;
import io.julgi.ingest.crawl.Visit;
import io.julgi.jobs.local.EmbeddedMongo;
import io.julgi.sink.MongoFrontier;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * How fast the crawler is: with newspapers of ours that take their time, with pages that it has
 * already, and with a million addresses that it knows.
 */
public final class CrawlBench {
    private static final String DATABASE = "julgi";
    private static final int WARM_UP_ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final int KIB = 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A feed of which little is new, as most are. */
    private static final int ANNOUNCED = 50;

    private static final int NEW = 5;
    private static final int FILLED_AT_ONCE = 5_000;

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
     * @param cpuMillisAnArticle what the crawler and its MongoDB cost, by all threads of this
     *     process
     * @param pressMillisAnArticle what the newspapers cost, which are another process
     * @param peakMebibytes the most memory of this process, MongoDB included; 0 where the system
     *     does not tell
     */
    public record Speed(
            int hosts,
            int latencyMillis,
            double oneAtATime,
            double together,
            double cpuMillisAnArticle,
            double pressMillisAnArticle,
            long peakMebibytes) {
        /** How many times as fast. */
        public double ratio() {
            return together / oneAtATime;
        }
    }

    /** Pages per second on one processor, from text to article, and how large they are. */
    public record Extraction(double pagesPerSecond, int meanKilobytes, int layouts) {}

    /**
     * Polls per second of processor time: {@value #ANNOUNCED} articles announced of which {@value
     * #NEW} are new, and these taken and finished.
     */
    public record Growth(int few, int many, double pollsWithFew, double pollsWithMany) {
        /** Which share of the speed is lost. */
        public double loss() {
            return 1 - pollsWithMany / pollsWithFew;
        }
    }

    /**
     * Crawls newspapers on so many hosts.
     *
     * @param folder empty; for what the newspapers write
     * @param articles of each host, at most 100
     * @param single how many articles are fetched one at a time to know that speed
     */
    public Speed speed(Path folder, int hosts, int articles, int single, Duration latency)
            throws Exception {
        try (PressProcess press = PressProcess.start(folder, hosts, articles, latency)) {
            progress.accept("Crawling until the code is compiled ...");
            crawl(press.outlets(), 2 * hosts, hosts * articles / 2);
            progress.accept("Fetching one page at a time ...");
            Crawled one = crawl(press.outlets(), 1, single);
            progress.accept("Crawling " + hosts + " hosts ...");
            double pressBefore = pressMillis(press);
            Crawled together = crawl(press.outlets(), 2 * hosts, hosts * articles);
            return new Speed(
                    hosts,
                    (int) latency.toMillis(),
                    one.perSecond(),
                    together.perSecond(),
                    together.cpuMillis,
                    (pressMillis(press) - pressBefore) / (hosts * articles),
                    PeakMemory.mebibytes());
        }
    }

    private static double pressMillis(PressProcess press) {
        return press.cpu().map(Duration::toMillis).orElse(0L);
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
            store.createIndexes();
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
                firstCpu = processNanos();
            }
            if (count == enough) {
                last = System.nanoTime();
                lastCpu = processNanos();
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
     * Reads pages of both papers in all layouts for so many seconds of processor time.
     *
     * @param folder empty; for what the newspapers write
     */
    public Extraction extraction(Path folder, double seconds) throws Exception {
        progress.accept("Reading pages ...");
        List<ArticlePage> readers = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        List<byte[]> pages = new ArrayList<>();
        try (SlowPress press = new SlowPress(2, 60, Duration.ZERO)) {
            press.write(Files.createDirectories(folder));
            for (Outlet outlet : SlowPress.outlets(folder)) {
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
            if (readers.get(i).read(html, addresses.get(i), Hint.NONE).article().isEmpty()) {
                throw new IllegalStateException("No article at " + addresses.get(i));
            }
            count++;
            now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
        return count / ((now - begin) / NANOS);
    }

    /**
     * Polls with few and with many known addresses, on the embedded MongoDB.
     *
     * @param folder for its data; empty, and removed by the caller
     * @param polls how many are measured
     */
    public Growth growth(Path folder, int few, int many, int polls) throws Exception {
        EmbeddedMongo mongo = EmbeddedMongo.start(folder);
        try (Store store = Store.open(new StoreSettings(mongo.uri(), DATABASE));
                MongoClient client = MongoClients.create(mongo.uri())) {
            store.createIndexes();
            try (MongoFrontier frontier =
                    new MongoFrontier(store, "bench", List.of(Poller.HOST), Clock.systemUTC())) {
                Poller poller = new Poller(frontier);
                // Until it is compiled: a cold first figure would hide any loss.
                for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                    poller.poll(polls, 1);
                }
                progress.accept("Filling the frontier to " + few + " ...");
                MongoCollection<BsonDocument> known =
                        client.getDatabase(DATABASE).getCollection("crawl", BsonDocument.class);
                fill(known, 1, few); // the first one is known by now
                // What a fill leaves to be tidied up is no part of a poll.
                poller.poll(polls, few);
                double withFew = poller.poll(polls, few);
                progress.accept("Filling the frontier to " + many + " ...");
                fill(known, few, many);
                poller.poll(polls, many);
                double withMany = poller.poll(polls, many);
                return new Growth(few, many, withFew, withMany);
            }
        } finally {
            mongo.close();
        }
    }

    /** Copies of an article that was visited, under other names. */
    private static void fill(MongoCollection<BsonDocument> known, int from, int upTo) {
        BsonDocument visited = known.find().first();
        List<BsonDocument> batch = new ArrayList<>();
        for (int i = from; i < upTo; i++) {
            BsonDocument copy = visited.clone();
            copy.put("_id", new BsonString(Poller.key(i)));
            batch.add(copy);
            if (batch.size() == FILLED_AT_ONCE) {
                known.insertMany(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            known.insertMany(batch);
        }
    }

    /** Announces articles of which most are known, then visits those that are new. */
    private static final class Poller {
        private static final String HOST = "news.example";

        private final MongoFrontier frontier;
        private final Random random = new Random(1);
        private int fresh;

        Poller(MongoFrontier frontier) {
            this.frontier = frontier;
        }

        static String key(int number) {
            return "bench-" + number;
        }

        /** Polls per second of processor time of the whole process. */
        double poll(int polls, int known) throws InterruptedException {
            long begin = processNanos();
            for (int i = 0; i < polls; i++) {
                List<CrawlTask> announced =
                        IntStream.range(0, ANNOUNCED)
                                .mapToObj(
                                        n ->
                                                n < NEW
                                                        ? "new-" + ++fresh
                                                        : key(random.nextInt(known)))
                                .map(Poller::task)
                                .toList();
                frontier.add(announced, Instant.now());
                visitAll();
            }
            return polls / ((processNanos() - begin) / NANOS);
        }

        private void visitAll() throws InterruptedException {
            // The very first time the host has to become ours.
            while (frontier.dueHosts(Instant.now()).isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            Optional<Visit> visit = take();
            while (visit.isPresent()) {
                frontier.finish(visit.get().task(), visit.get().state(), Optional.<Instant>empty());
                visit = take();
            }
        }

        private Optional<Visit> take() {
            Instant now = Instant.now();
            return frontier.take(HOST, now, now.plusSeconds(60));
        }

        private static CrawlTask task(String key) {
            return new CrawlTask(
                    key,
                    "bench",
                    CrawlTask.Kind.ARTICLE,
                    "https://" + HOST + "/arti/society/all/" + key + ".html",
                    "",
                    0,
                    0,
                    Optional.empty(),
                    Hint.NONE);
        }
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
