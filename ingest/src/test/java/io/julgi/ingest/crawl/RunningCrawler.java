package io.julgi.ingest.crawl;

import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.fetch.TestFetching;
import io.julgi.ingest.outlet.Outlet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A crawler at work, with short times. */
final class RunningCrawler implements AutoCloseable {
    private static final CrawlSettings SETTINGS =
            new CrawlSettings(
                    40,
                    Duration.ofMillis(200),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(100),
                    // Two would fetch a page that takes longer.
                    Duration.ofMinutes(1));

    private final CrawlHealth health = new CrawlHealth(Clock.systemUTC());
    private final PoliteFetcher fetcher =
            new PoliteFetcher(TestFetching.PATIENT, Clock.systemUTC());
    private final Crawler crawler;
    private final CompletableFuture<Void> running;

    RunningCrawler(List<Outlet> outlets, Frontier frontier, ArticleOutput output) {
        crawler =
                new Crawler(
                        outlets,
                        SETTINGS,
                        TestFetching.PATIENT,
                        fetcher,
                        frontier,
                        output,
                        health,
                        Clock.systemUTC());
        running =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                crawler.run();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    Crawler crawler() {
        return crawler;
    }

    /** Done when the crawler begins nothing any more. */
    CompletableFuture<Void> running() {
        return running;
    }

    SourceHealth health(String outlet) {
        return health.source(outlet);
    }

    @Override
    public void close() {
        crawler.close();
        fetcher.close();
        running.join();
    }
}
