package io.julgi.jobs.crawl;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.ArticleTopics;
import io.julgi.ingest.KafkaSettings;
import io.julgi.ingest.crawl.Backfill;
import io.julgi.ingest.crawl.CrawlHealth;
import io.julgi.ingest.crawl.CrawlSettings;
import io.julgi.ingest.crawl.Crawler;
import io.julgi.ingest.crawl.KafkaOutput;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.fetch.FetchSettings;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.jobs.settings.CrawlerSettings;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.Store;
import io.julgi.sink.crawl.MongoFrontier;
import io.julgi.sink.crawl.SourceHealthStore;
import io.julgi.sink.mongo.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A crawler that runs in this process from {@link #start} to {@link #close}: it publishes the
 * articles of its outlets to Kafka, keeps its frontier and health in MongoDB, and reports
 * incidents.
 *
 * <p>To run one beside other parts, as {@code demo} and {@code local} do: open a {@link Store},
 * create its indexes, choose outlets ({@link ChosenOutlets#of}, or {@code Outlets.load(…)} with a
 * file of your own), then
 *
 * <pre>{@code
 * try (CrawlRun crawl = CrawlRun.start(settings, outlets, "local", store)) {
 *     …
 * }
 * }</pre>
 *
 * It uses the settings {@code kafka()} and {@code crawl()}. Outlets on this machine need {@code
 * crawl().privateAddresses()} and no contact; for a quick poll set {@code shortestPoll} and {@code
 * longestPoll}. {@code delay}, {@code connections} and {@code revisits} are the outlet's. Kafka,
 * MongoDB and newspapers may be down at times.
 */
public final class CrawlRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CrawlRun.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int REDIRECTS = 5;
    private static final int KIB = 1024;

    private final List<Outlet> outlets;
    private final CrawlHealth health;
    private final MongoFrontier frontier;
    private final KafkaOutput output;
    private final PoliteFetcher fetcher;
    private final Crawler crawler;
    private final HealthReports reports;
    private final Thread thread;

    private CrawlRun(
            JobSettings settings,
            Collection<Outlet> outlets,
            String name,
            Store store,
            Clock clock) {
        CrawlerSettings crawl = settings.crawl();
        FetchSettings fetching = fetching(crawl);
        this.outlets = List.copyOf(outlets);
        health = new CrawlHealth(clock);
        frontier =
                new MongoFrontier(
                        store,
                        name,
                        outlets.stream().flatMap(each -> each.domains().stream()).toList(),
                        clock);
        output = new KafkaOutput(() -> connect(settings.kafka(), clock));
        fetcher = new PoliteFetcher(fetching, clock);
        crawler =
                new Crawler(
                        this.outlets,
                        new CrawlSettings(
                                crawl.workers(),
                                crawl.shortestPoll(),
                                crawl.longestPoll(),
                                crawl.firstRetry(),
                                LEASE),
                        fetching,
                        fetcher,
                        frontier,
                        output,
                        health,
                        clock);
        reports =
                new HealthReports(
                        health,
                        new SourceHealthStore(store),
                        this::isFirst,
                        this.outlets.stream().map(Outlet::id).toList(),
                        crawl.silence(),
                        crawl.webhook(),
                        clock);
        thread = new Thread(this::run, "crawl");
    }

    /**
     * Starts a crawler.
     *
     * @param name distinguishes this crawler from others with the same store. A crawler that keeps
     *     its name continues at once after a crash; with a new name it waits half a minute until
     *     the hosts of the dead one are free
     * @param store stays open when the crawl is closed
     */
    public static CrawlRun start(
            JobSettings settings, Collection<Outlet> outlets, String name, Store store) {
        store.createIndexes(MongoFrontier.INDEXES);
        CrawlRun run = new CrawlRun(settings, outlets, name, store, Clock.systemUTC());
        run.thread.start();
        run.reports.start();
        return run;
    }

    /** The settings of the fetcher. */
    public static FetchSettings fetching(CrawlerSettings crawl) {
        return new FetchSettings(
                crawl.agent(),
                crawl.contact(),
                crawl.privateAddresses(),
                crawl.bodyLimit() * KIB,
                REDIRECTS,
                CONNECT,
                READ,
                CALL);
    }

    private static ArticlePublisher connect(KafkaSettings kafka, Clock clock) {
        ArticleTopics.create(kafka);
        return new ArticlePublisher(kafka, new ArticleJson(clock));
    }

    private void run() {
        try {
            crawler.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Walks back over the archives of all outlets, or their lists where they have none, and their
     * sitemaps, from one day to another, both included, beside the live work. Continues after a
     * restart.
     *
     * @return the outlets with such sources; the others announce new articles only
     */
    public List<Outlet> backfill(LocalDate since, LocalDate until) {
        return backfill(outlets, since, until);
    }

    /** Like {@link #backfill(LocalDate, LocalDate)}, for some of the outlets. */
    public List<Outlet> backfill(List<Outlet> some, LocalDate since, LocalDate until) {
        List<Outlet> walked = some.stream().filter(Backfill::isPossible).toList();
        walked.forEach(outlet -> crawler.backfill(outlet, since, until));
        return walked;
    }

    /** The health of the outlets since the start, by id. */
    public List<SourceHealth> health() {
        return health.sources();
    }

    /** The health of one outlet since the start. */
    public SourceHealth health(String outlet) {
        return health.source(outlet);
    }

    /** The number of known pages. */
    public long known() {
        return frontier.size();
    }

    /** Stops within some seconds. The next crawler does what was not finished. */
    @Override
    public void close() {
        crawler.close();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            reports.close();
            frontier.close();
        } catch (StoreException e) {
            LOG.warn("The store is away; the hosts are free for others later", e);
        } finally {
            output.close();
            fetcher.close();
        }
    }

    private boolean isFirst(String id) {
        return outlets.stream()
                .filter(outlet -> outlet.id().equals(id))
                .anyMatch(outlet -> frontier.isFirst(outlet.domains().get(0)));
    }
}
