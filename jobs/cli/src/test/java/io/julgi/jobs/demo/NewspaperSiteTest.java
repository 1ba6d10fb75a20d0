package io.julgi.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.julgi.ingest.Article;
import io.julgi.ingest.Rejected;
import io.julgi.ingest.crawl.ArticleOutput;
import io.julgi.ingest.crawl.CrawlHealth;
import io.julgi.ingest.crawl.CrawlSettings;
import io.julgi.ingest.crawl.CrawledArticle;
import io.julgi.ingest.crawl.Crawler;
import io.julgi.ingest.crawl.MemoryFrontier;
import io.julgi.ingest.crawl.SourceHealth;
import io.julgi.ingest.fetch.FetchSettings;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class NewspaperSiteTest {
    @TempDir private Path folder;

    private NewspaperSite site;
    private List<Article> expected;

    @BeforeEach
    void publishTheBundledArticles() throws IOException {
        site =
                NewspaperSite.open(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        SiteConfig.BUNDLED,
                        SiteBehaviour.DEMO);
        expected = site.publish(BundledArticles.read(Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyBundledArticleComesOutOfTheCrawlerAsItWasWritten() throws Exception {
        Collected collected = new Collected();
        CrawlHealth health = new CrawlHealth(Clock.systemUTC());

        crawl(false, collected, health, () -> collected.articles.size() == expected.size());

        assertThat(collected.articles.values()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(collected.rejected).isEmpty();
        assertThat(
                        health.sources().stream()
                                .flatMap(source -> source.layouts().stream())
                                .mapToLong(SourceHealth.LayoutHealth::extracted)
                                .sum())
                .as("article pages, each fetched once")
                .isEqualTo(expected.size());
        for (SourceHealth source : health.sources()) {
            assertThat(source.rejected()).isEmpty();
            assertThat(source.layouts()).hasSize(3);
            assertThat(source.layouts())
                    .allSatisfy(
                            layout -> {
                                assertThat(layout.extracted()).isPositive();
                                assertThat(layout.failed()).isZero();
                                assertThat(layout.outOfTime()).isZero();
                            });
        }
    }

    @Test
    void theDaysOfAnArchiveHoldAllArticlesOfTheirOutlet() throws Exception {
        Collected collected = new Collected();
        List<Article> wanted =
                expected.stream()
                        .filter(article -> article.outlet().equals("남도매일"))
                        .filter(
                                article ->
                                        article.publishedAt()
                                                .isBefore(Instant.parse("2025-03-01T00:00:00Z")))
                        .toList();
        CrawlHealth health = new CrawlHealth(Clock.systemUTC());

        crawl(
                true,
                collected,
                health,
                () ->
                        health.source("namdo")
                                        .backfilledTo()
                                        .filter(LocalDate.of(2025, 1, 1)::equals)
                                        .isPresent()
                                && collected.articles.size() >= wanted.size());

        assertThat(collected.articles.values()).containsAll(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "/nobody/rss",
        "/saebyeok/arti/society/all/1.html",
        "/saebyeok/arti?page=x",
        "/namdo/news/List?p=1&ymd=20251341",
        "/namdo/news/List?p=x&ymd=20250101",
        "/namdo/sitemap/1999-01.xml.gz",
        "/",
        "/saebyeok"
    })
    void whatIsNotThereIs404(String path) throws Exception {
        assertThat(get(path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayWithoutArticlesSaysSo() throws Exception {
        assertThat(get("/namdo/news/List?p=1&prod=news&ymd=19990101&m=", "").body())
                .contains("해당 기사가 없습니다");
    }

    @Test
    void oldListsAndDayPagesNameArticlesToo() throws Exception {
        assertThat(get("/bada/arti/list2.html", "").body())
                .contains("section-list-area", "/bada/arti/");
        assertThat(get("/julgi/news/sitemap?p1=2025&p2=01&p3=02", "").body())
                .contains("sitemap_list", "/article/all/20250102/");
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgainAndOneThatHasIs() throws Exception {
        String tag = get("/saebyeok/rss", "").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/saebyeok/rss", tag).statusCode()).isEqualTo(304);

        site.publish(
                List.of(
                        new Article(
                                "later",
                                "새벽신문",
                                "사회",
                                "<새> 기사 & 제목",
                                "본문이다.",
                                "",
                                Instant.parse("2026-01-02T03:04:00Z"))));

        HttpResponse<String> feed = get("/saebyeok/rss", tag);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).contains("&lt;새&gt; 기사 &amp; 제목", "/arti/society/all/1000147.html");
    }

    @Test
    void anOpenAddressIsRefused() {
        assertThatThrownBy(
                        () ->
                                NewspaperSite.open(
                                        new InetSocketAddress("0.0.0.0", 0),
                                        SiteConfig.BUNDLED,
                                        SiteBehaviour.DEMO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a loopback address");
    }

    /** Crawls all sites over the year, or one over the archives of two months. */
    private void crawl(
            boolean onlyArchives, Collected collected, CrawlHealth health, BooleanSupplier done)
            throws Exception {
        Path file = Files.writeString(folder.resolve("outlets.yaml"), site.outlets());
        Outlets known = Outlets.load(List.of(file));
        List<Outlet> outlets =
                SiteConfig.BUNDLED.stream()
                        .map(SiteConfig::id)
                        .filter(id -> !onlyArchives || id.equals("namdo"))
                        .map(known::outlet)
                        .toList();
        FetchSettings fetching = FetchSettings.usual("");
        try (PoliteFetcher fetcher = new PoliteFetcher(fetching, Clock.systemUTC());
                Crawler crawler =
                        new Crawler(
                                outlets,
                                new CrawlSettings(
                                        8,
                                        Duration.ofHours(1),
                                        Duration.ofHours(2),
                                        Duration.ofSeconds(1),
                                        Duration.ofMinutes(5)),
                                fetching,
                                fetcher,
                                new MemoryFrontier(),
                                collected,
                                health,
                                Clock.systemUTC())) {
            Thread thread = new Thread(() -> run(crawler));
            thread.start();
            if (onlyArchives) {
                crawler.backfill(
                        outlets.get(0), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28));
            } else {
                for (Outlet outlet : outlets) {
                    if (outlet.sources().stream()
                            .noneMatch(s -> s.address().contains("sitemap/donga-sitemap"))) {
                        crawler.backfill(
                                outlet, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
                    }
                }
            }
            Awaitility.await().atMost(Duration.ofSeconds(250)).until(done::getAsBoolean);
            crawler.close();
            thread.join();
        }
    }

    private static void run(Crawler crawler) {
        try {
            crawler.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.origin() + path));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static final class Collected implements ArticleOutput {
        private final Map<String, Article> articles = new ConcurrentHashMap<>();
        private final List<Rejected> rejected = new CopyOnWriteArrayList<>();

        @Override
        public void publish(CrawledArticle article) {
            articles.put(article.article().id(), article.article());
        }

        @Override
        public void reject(Rejected line) {
            rejected.add(line);
        }
    }
}
