package io.julgi.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A crawler at work, with short times. */
final class RunningCrawler implements AutoCloseable {
    static final FetchSettings FETCHING =
            new FetchSettings(
                    "julgi",
                    "",
                    true,
                    1_000_000,
                    3,
                    // Long enough for a machine that has other work, too: robots that do not
                    // answer in time keep the crawler away for minutes.
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20));
    private static final CrawlSettings SETTINGS =
            new CrawlSettings(
                    40,
                    Duration.ofMillis(200),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(20));

    private final CrawlHealth health = new CrawlHealth(Clock.systemUTC());
    private final PoliteFetcher fetcher = new PoliteFetcher(FETCHING, Clock.systemUTC());
    private final Crawler crawler;
    private final CompletableFuture<Void> running;

    RunningCrawler(List<Outlet> outlets, Frontier frontier, ArticleOutput output) {
        crawler =
                new Crawler(
                        outlets,
                        SETTINGS,
                        FETCHING,
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
