package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.extract.SavedPages;
import io.julgi.ingest.fetch.LoopbackSite;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import io.julgi.ingest.outlet.TestOutlets;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class CrawlerTest {
    /** For facts that come at once, but on a machine that has much other work. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final LoopbackSite site = new LoopbackSite();
    private final MemoryFrontier frontier = new MemoryFrontier();
    private final CollectedArticles output = new CollectedArticles();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bringsArticlesOfBothPapersInAllTheirLayouts() {
        site.page("/arti/society/area/700001.html", SavedPages.page("hani/2015.html"))
                .page("/arti/society/environment/800002.html", SavedPages.page("hani/2016.html"))
                .page("/arti/area/capital/1100003.html", SavedPages.page("hani/2023.html"))
                .page("/news/article/all/20120511/46000004/1", SavedPages.page("donga/2013.html"))
                .page("/news/article/all/20210615/107000005/1", SavedPages.page("donga/2015.html"))
                .page(
                        "/news/Society/article/all/20250912/132000006/1",
                        SavedPages.page("donga/2025.html"));
        feed(
                "/hani.xml",
                "/arti/society/area/700001.html",
                "/arti/society/environment/800002.html?_fr=mt1",
                "/arti/area/capital/1100003.html");
        feed(
                "/donga.xml",
                "/news/article/all/20120511/46000004/1",
                "/news/article/all/20210615/107000005/1",
                "/news/Society/article/all/20250912/132000006/1");

        try (RunningCrawler crawler = crawler(realOutlets())) {
            await().until(() -> output.articles().size() == 6);

            assertThat(output.ids())
                    .containsExactlyInAnyOrder(
                            "hani-700001",
                            "hani-800002",
                            "hani-1100003",
                            "donga-46000004",
                            "donga-107000005",
                            "donga-132000006");
            assertThat(output.articles())
                    .extracting(article -> article.article().outlet())
                    .containsOnly("한겨레", "동아일보");
            assertThat(output.articles())
                    .filteredOn(article -> article.article().id().equals("hani-1100003"))
                    .extracting(article -> article.article().author())
                    .containsExactly("최강, 한별");
            await().until(() -> crawler.health("donga").published() == 3);
            assertThat(crawler.health("hani").layouts())
                    .extracting(SourceHealth.LayoutHealth::layout)
                    .containsExactly("hani-2015", "hani-2016", "hani-2023");
        }
    }

    @Test
    void anArticlePublishedNowComesWithTheNextPoll() {
        article("/a/1", "하나");
        feed("/rss", "/a/1");
        try (RunningCrawler crawler = crawler(List.of(outlet()))) {
            await().until(() -> output.ids().equals(List.of("test-1")));

            article("/a/2", "둘");
            feed("/rss", "/a/1", "/a/2");

            await().until(() -> output.ids().contains("test-2"));
            await().until(() -> crawler.health("test").discovered() == 2);
        }
    }

    @Test
    void fetchesAnArticleOnceHoweverOftenItIsAnnounced() {
        article("/a/1", "하나");
        feed("/rss", "/a/1", "/a/1?utm_source=feed", "/a/1#top");
        feed("/rss2", "/a/1?utm_source=other");

        try (RunningCrawler crawler =
                crawler(List.of(outlet("feeds: [" + at("/rss") + ", " + at("/rss2") + "]")))) {
            await().until(() -> output.articles().size() == 1);
            await().until(() -> crawler.health("test").fetched() > 6);

            assertThat(site.askedPages()).containsOnlyOnce("/a/1");
            assertThat(output.ids()).containsExactly("test-1");
        }
    }

    @Test
    void publishesAChangedArticleAgainUnderItsIdAndAnUnchangedOneNot() {
        AtomicInteger visits = new AtomicInteger();
        site.on(
                "/a/1",
                exchange -> {
                    String text = visits.incrementAndGet() == 1 ? "하나" : "하나 고침";
                    String page = html(text, "2020-01-01 10:00");
                    LoopbackSite.send(exchange, 200, "text/html; charset=utf-8", page);
                });
        article("/a/2", "둘");
        feed("/rss", "/a/1", "/a/2");

        try (RunningCrawler crawler = crawler(List.of(outlet("revisits: [100ms, 200ms]")))) {
            // The second visit of the one, and both of the other.
            await().until(() -> crawler.health("test").unchanged() >= 3);

            assertThat(output.ids()).containsExactlyInAnyOrder("test-1", "test-2", "test-1");
            assertThat(output.articles())
                    .filteredOn(article -> article.article().id().equals("test-1"))
                    .extracting(CrawledArticle::isRevision, each -> each.article().body())
                    .containsExactly(tuple(false, "하나"), tuple(true, "하나 고침"));
            assertThat(crawler.health("test").revised()).isEqualTo(1);
        }
    }

    @Test
    void readsAnArticleAgainWhenItsSourceSaysItChanged() {
        article("/a/1", "하나");
        sitemap("/map", "2020-01-01");
        try (RunningCrawler crawler = crawler(List.of(outlet("sitemaps: [" + at("/map") + "]")))) {
            await().until(() -> output.articles().size() == 1);

            article("/a/1", "하나 고침");
            sitemap("/map", "2099-01-01");

            await().until(() -> crawler.health("test").revised() == 1);
            assertThat(output.articles()).hasSize(2);
        }
    }

    @Test
    void oneStoryInTwoArticlesHasOneName() {
        String text = "가온시의 도서관이 밤에도 문을 연다는 소식이 시민들 사이에 퍼지고 있다. ".repeat(5);
        article("/a/1", text);
        feed("/rss", "/a/1");
        try (RunningCrawler crawler = crawler(List.of(outlet()))) {
            await().until(() -> output.articles().size() == 1);
            article("/a/2", text + "끝.");
            feed("/rss", "/a/1", "/a/2");

            await().until(() -> crawler.health("test").published() == 2);
            assertThat(output.articles())
                    .extracting(article -> article.article().story())
                    .containsExactly("test-1", "test-1");
        }
    }

    @Test
    void whatFailsIsCountedByItsKindAndHoldsUpNothing() {
        CountDownLatch end = new CountDownLatch(1);
        article("/a/1", "하나");
        site.page("/robots.txt", "User-agent: *\nDisallow: /a/2\n")
                .page("/a/2", "forbidden")
                .status("/a/3", 404)
                .status("/a/4", 500)
                .page("/a/5", "<h1>다른 꼴의 페이지</h1>")
                .redirect("/a/6", "http://169.254.169.254/")
                .page("/a/7", html("내일", "2099-01-01 10:00"))
                .redirect("/a/8", "/a/1")
                .on("/a/9", exchange -> sleep(end));
        feed("/rss", IntStream.rangeClosed(1, 9).mapToObj(i -> "/a/" + i).toArray(String[]::new));

        try (RunningCrawler crawler = crawler(List.of(outlet("connections: 4")))) {
            await().until(
                            () ->
                                    crawler.health("test")
                                                    .rejected()
                                                    .getOrDefault(Problem.UNREACHABLE, 0L)
                                            >= 4);
            await().untilAsserted(
                            () ->
                                    assertThat(crawler.health("test").rejected())
                                            .containsEntry(Problem.FORBIDDEN, 1L)
                                            .containsEntry(Problem.GONE, 1L)
                                            .containsEntry(Problem.UNREADABLE_PAGE, 1L)
                                            .containsEntry(Problem.REFUSED, 2L)
                                            .containsEntry(Problem.UNACCEPTABLE, 1L)
                                            .doesNotContainKey(Problem.FAULT));
            await().until(() -> output.ids().equals(List.of("test-1")));
            await().until(() -> output.rejected().size() == 3);
            assertThat(output.rejected())
                    .extracting(line -> line.source().replace(site.origin(), ""))
                    .containsExactlyInAnyOrder("/a/5", "/a/7", "/a/8");
            end.countDown();
        }
    }

    @Test
    void losesNothingWhileTheOutputIsAway() {
        output.goAway();
        article("/a/1", "하나");
        feed("/rss", "/a/1");
        try (RunningCrawler crawler = crawler(List.of(outlet()))) {
            await().until(() -> crawler.health("test").rejected().containsKey(Problem.FAULT));
            assertThat(output.articles()).isEmpty();

            output.comeBack();

            await().until(() -> output.ids().equals(List.of("test-1")));
        }
    }

    @Test
    void goesOnWhenTheFrontiersStoreWasAway() {
        AtomicBoolean isAway = new AtomicBoolean();
        Frontier flaky =
                (Frontier)
                        Proxy.newProxyInstance(
                                Frontier.class.getClassLoader(),
                                new Class<?>[] {Frontier.class},
                                (proxy, method, arguments) -> {
                                    if (isAway.get()) {
                                        throw new IllegalStateException("The store is away");
                                    }
                                    return method.invoke(frontier, arguments);
                                });
        article("/a/1", "하나");
        article("/a/2", "둘");
        feed("/rss", "/a/1");
        try (RunningCrawler crawler = new RunningCrawler(List.of(outlet()), flaky, output)) {
            await().until(() -> crawler.health("test").published() == 1);
            isAway.set(true);
            feed("/rss", "/a/1", "/a/2");
            await().until(() -> crawler.health("test").rejected().containsKey(Problem.FAULT));
            isAway.set(false);

            // A visit that could not be finished stays taken for a minute.
            await().until(() -> output.ids().equals(List.of("test-1", "test-2")));
        }
    }

    @Test
    void aBrokenFeedIsReadAgainWhenItIsMended() {
        article("/a/1", "하나");
        site.page("/rss", "<html>점검 중</html>");
        try (RunningCrawler crawler = crawler(List.of(outlet()))) {
            await().until(
                            () ->
                                    crawler.health("test")
                                            .rejected()
                                            .containsKey(Problem.UNREADABLE_SOURCE));
            assertThat(crawler.health("test").lastProblem().orElseThrow())
                    .startsWith("No RSS or Atom");

            feed("/rss", "/a/1");

            await().until(() -> output.ids().equals(List.of("test-1")));
        }
    }

    @Test
    void indexesOfSitemapsThatNameEachOtherEnd() {
        article("/a/1", "하나");
        children("/map", "/map", "/map2", "/map3");
        children("/map2", "/map");
        sitemap("/map3", "2020-01-01");

        try (RunningCrawler crawler = crawler(List.of(outlet("sitemaps: [" + at("/map") + "]")))) {
            await().until(() -> output.ids().equals(List.of("test-1")));
            await().until(() -> crawler.health("test").fetched() > 10);

            // The article, the index under its two names (source, child) and the two others.
            assertThat(frontier.size()).isLessThanOrEqualTo(4);
            assertThat(crawler.health("test").rejected())
                    .containsOnlyKeys(Problem.UNREADABLE_SOURCE);
            assertThat(crawler.health("test").lastProblem().orElseThrow())
                    .startsWith("An index of sitemaps names itself");
        }
    }

    @Test
    void indexesThatNameEachOtherBelowTheOneOfTheSettingsAreInTheHealthReport() {
        article("/a/1", "하나");
        children("/map", "/map2");
        children("/map2", "/map3", "/articles");
        children("/map3", "/map2");
        sitemap("/articles", "2020-01-01");

        try (RunningCrawler crawler = crawler(List.of(outlet("sitemaps: [" + at("/map") + "]")))) {
            await().until(() -> output.ids().equals(List.of("test-1")));
            await().untilAsserted(
                            () ->
                                    assertThat(crawler.health("test").lastProblem().orElse(""))
                                            .isEqualTo(
                                                    "An index of sitemaps names itself, or one that"
                                                            + " led to it: "
                                                            + at("/map2")
                                                            + " ("
                                                            + at("/map3")
                                                            + ')'));
        }
    }

    @Test
    void sitemapsBelowTooManyIndexesAreInTheHealthReport() {
        article("/a/1", "하나");
        children("/map", "/map2");
        children("/map2", "/map3");
        children("/map3", "/map4", "/articles");
        sitemap("/articles", "2020-01-01");
        children("/map4", "/map5");

        try (RunningCrawler crawler = crawler(List.of(outlet("sitemaps: [" + at("/map") + "]")))) {
            await().until(() -> output.ids().equals(List.of("test-1")));
            await().untilAsserted(
                            () ->
                                    assertThat(crawler.health("test").lastProblem().orElse(""))
                                            .isEqualTo(
                                                    "More than 3 indexes of sitemaps lead to "
                                                            + at("/map5")
                                                            + " ("
                                                            + at("/map4")
                                                            + ')'));
            assertThat(crawler.health("test").rejected())
                    .containsOnlyKeys(Problem.UNREADABLE_SOURCE);
        }
    }

    @Test
    void looksAtFurtherPagesOfAListWhenTheFirstOneIsAllNew() {
        IntStream.rangeClosed(1, 12).forEach(i -> article("/a/" + i, "글 " + i));
        list("/list?page=1", 1, 4);
        Outlet outlet =
                outlet(
                        "lists: [{address: '"
                                + at("/list?page={page}")
                                + "', entries: [{item: li}]}]");
        try (RunningCrawler crawler = crawler(List.of(outlet))) {
            await().until(() -> output.articles().size() == 4);

            list("/list?page=2", 5, 8);
            list("/list?page=1", 9, 12);

            await().until(() -> output.articles().size() == 12);
            assertThat(crawler.health("test").overruns()).isEqualTo(1);
        }
    }

    @Test
    void backfillWalksAnArchiveBackDayByDay() {
        archive();

        try (RunningCrawler crawler = crawler(List.of(archiveOutlet()))) {
            crawler.crawler()
                    .backfill(archiveOutlet(), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 5));
            await().until(() -> output.articles().size() == 15);
            await().until(
                            () ->
                                    crawler.health("test")
                                            .backfilledTo()
                                            .filter(LocalDate.of(2020, 1, 1)::equals)
                                            .isPresent());

            assertThat(site.askedPages())
                    .doesNotHaveDuplicates()
                    .doesNotContain("/day/20191231?p=1", "/day/20200106?p=1");
        }
    }

    @Test
    void aBackfillThatIsDoneIsKnownToBeDoneAfterARestart() {
        archive();
        LocalDate first = LocalDate.of(2020, 1, 1);
        LocalDate last = LocalDate.of(2020, 1, 5);
        try (RunningCrawler crawler = crawler(List.of(archiveOutlet()))) {
            crawler.crawler().backfill(archiveOutlet(), first, last);
            await().until(() -> output.articles().size() == 15);
            await().until(
                            () ->
                                    crawler.health("test")
                                            .backfilledTo()
                                            .filter(first::equals)
                                            .isPresent());
        }
        int asked = site.askedPages().size();

        try (RunningCrawler crawler = crawler(List.of(archiveOutlet()))) {
            crawler.crawler().backfill(archiveOutlet(), first, last);

            assertThat(crawler.health("test").backfilledTo()).contains(first);
        }
        assertThat(site.askedPages()).hasSize(asked);
    }

    @Test
    void fetchesFromTheArchiveWhatAFeedHasLostDuringAnOutage() {
        IntStream.rangeClosed(1, 20).forEach(i -> article("/a/" + i, "글 " + i));
        feed("/rss", "/a/1", "/a/2", "/a/3", "/a/4");
        String today =
                DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(ZoneId.of("Asia/Seoul")));
        list("/day/" + today + "?p=1", 1, 20);
        // Should midnight pass meanwhile.
        String tomorrow =
                DateTimeFormatter.BASIC_ISO_DATE.format(
                        LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(1));
        site.page("/day/" + tomorrow + "?p=1", "<p>없음</p>");
        Outlet outlet = archiveOutlet("feeds: [" + at("/rss") + "]");
        try (RunningCrawler crawler = crawler(List.of(outlet))) {
            await().until(() -> output.articles().size() == 4);
            await().until(() -> crawler.health("test").fetched() > 5); // the feed twice
            assertThat(crawler.health("test").overruns()).isZero();
        }

        feed("/rss", "/a/17", "/a/18", "/a/19", "/a/20");

        try (RunningCrawler restarted = crawler(List.of(outlet))) {
            await().until(() -> output.articles().size() == 20);
            assertThat(restarted.health("test").overruns()).isEqualTo(1);
        }
        assertThat(output.ids()).doesNotHaveDuplicates();
    }

    @Test
    void aBackfillThatWasStoppedGoesOnWhereItStoppedAndFetchesNothingTwice() {
        archive();
        Outlet outlet = archiveOutlet();
        try (RunningCrawler crawler = crawler(List.of(outlet))) {
            output.hold(5, crawler.running());
            crawler.crawler().backfill(outlet, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 5));
            await().until(() -> output.articles().size() >= 5);
        }
        assertThat(output.articles()).hasSizeLessThan(15);

        try (RunningCrawler restarted = crawler(List.of(outlet))) {
            await().until(() -> output.articles().size() == 15);
            assertThat(restarted.health("test").rejected()).doesNotContainKey(Problem.FAULT);
        }

        assertThat(output.ids()).doesNotHaveDuplicates();
        assertThat(site.askedPages()).doesNotHaveDuplicates();
    }

    @Test
    void asksManyHostsAtTheSameTimeButEachOneAfterTheOther() {
        int hosts = 20;
        int articles = 5;
        UnderWay all = new UnderWay(hosts);
        Map<LoopbackSite, Outlet> sites = new LinkedHashMap<>();
        List<UnderWay> each = new ArrayList<>();
        try {
            for (int host = 0; host < hosts; host++) {
                LoopbackSite slow = new LoopbackSite("127.0.1." + (host + 1));
                UnderWay here = new UnderWay(1);
                each.add(here);
                List<String> links = new ArrayList<>();
                for (int i = 0; i < articles; i++) {
                    links.add("/a/" + i);
                    String page = html("글 " + i, "2020-01-01 10:00");
                    slow.on(
                            "/a/" + i,
                            exchange -> {
                                here.begin();
                                all.begin();
                                all.awaitMost();
                                all.end();
                                here.end();
                                LoopbackSite.send(exchange, 200, "text/html", page);
                            });
                }
                slow.on(
                        "/rss",
                        exchange -> LoopbackSite.send(exchange, 200, "text/xml", rss(slow, links)));
                sites.put(slow, hostOutlet("h" + host + "x", slow));
            }
            try (RunningCrawler crawler = crawler(List.copyOf(sites.values()))) {
                await().until(() -> output.articles().size() == hosts * articles);

                await().until(() -> crawler.health("h0x").published() == articles);
                assertThat(all.most()).isEqualTo(hosts);
                assertThat(each).extracting(UnderWay::most).containsOnly(1);
            }
        } finally {
            sites.keySet().forEach(LoopbackSite::close);
        }
    }

    /** How many requests are being answered at once. */
    private static final class UnderWay {
        /** Below the crawler's patience with a server. */
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private final int wanted;
        private int now;
        private int most;

        UnderWay(int wanted) {
            this.wanted = wanted;
        }

        synchronized void begin() {
            most = Math.max(most, ++now);
            notifyAll();
        }

        synchronized void end() {
            now--;
        }

        synchronized int most() {
            return most;
        }

        /** Until as many were under way as are wanted, or for some time. */
        synchronized void awaitMost() throws IOException {
            long until = System.nanoTime() + PATIENCE.toNanos();
            try {
                while (most < wanted && System.nanoTime() < until) {
                    wait(50);
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void aBackfillLooksThroughTheOldSitemapsOfItsDaysOnly() {
        IntStream.rangeClosed(1, 9).forEach(i -> article("/a/" + i, "글 " + i));
        urls("/sitemap/2016-02.xml", "/a/1 2016-02-10", "/a/2 2016-03-05");
        urls("/sitemap/2016-03.xml", "/a/3 2016-03-01", "/a/4 2016-03-31", "/a/5 2016-02-29");
        urls("/sitemap/2016-04.xml", "/a/6 2016-04-01");
        urls("/sitemap/old.xml", "/a/7 2016-02-01");
        urls("/sitemap/other.xml", "/a/8 2016-03-07");
        children(
                "/map",
                "/sitemap/2016-02.xml 2016-03-09",
                "/sitemap/2016-03.xml 2016-04-01",
                "/sitemap/2016-04.xml 2016-05-01",
                "/sitemap/old.xml 2016-02-28",
                "/sitemap/other.xml 2016-03-08");
        Outlet outlet = outlet("sitemaps: [" + at("/map") + "]");
        try (RunningCrawler crawler = crawler(List.of(outlet))) {
            await().until(() -> crawler.health("test").fetched() > 0);
            assertThat(output.articles()).isEmpty();

            crawler.crawler().backfill(outlet, LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 31));

            await().until(() -> output.articles().size() == 3);
            assertThat(output.ids()).containsExactlyInAnyOrder("test-3", "test-4", "test-8");
            assertThat(site.askedPages())
                    .containsOnlyOnce("/sitemap/2016-03.xml", "/sitemap/other.xml")
                    .doesNotContain(
                            "/sitemap/2016-02.xml", "/sitemap/2016-04.xml", "/sitemap/old.xml");
            await().until(() -> crawler.health("test").discovered() == 3);
        }
    }

    @Test
    void anArticleOfThePastIsReadAgainOnlyWhenItsSourceSaysThatItChanged() {
        archive();
        sitemap("/map", "2020-01-01");
        Outlet outlet = archiveOutlet("revisits: [100ms]", "sitemaps: [" + at("/map") + "]");
        list("/day/20200101?p=1", 1, 1);
        article("/a/1", "하나");
        try (RunningCrawler crawler = crawler(List.of(archiveOutlet("revisits: [100ms]")))) {
            crawler.crawler().backfill(outlet, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1));
            await().until(() -> output.ids().contains("test-1"));
        }
        article("/a/1", "하나 고침");
        try (RunningCrawler crawler = crawler(List.of(outlet))) {
            await().until(() -> crawler.health("test").fetched() > 3);
            assertThat(crawler.health("test").revised()).isZero();

            sitemap("/map", "2099-01-01");

            await().until(() -> crawler.health("test").revised() == 1);
            assertThat(output.ids().stream().filter("test-1"::equals)).hasSize(2);
        }
    }

    @Test
    void aSourceThatLeftTheSettingsIsNotAskedAndNoFaultUntilItComesBack() {
        article("/a/1", "하나");
        article("/a/2", "둘");
        feed("/rss", "/a/1");
        feed("/rss2", "/a/2");
        Outlet both = outlet("feeds: [" + at("/rss") + ", " + at("/rss2") + "]");
        try (RunningCrawler crawler = crawler(List.of(both))) {
            await().until(() -> output.articles().size() == 2);
            await().until(() -> crawler.health("test").fetched() >= 4);
        }
        site.status("/rss2", 500);
        int asked = askedFor("/rss2");

        try (RunningCrawler crawler = crawler(List.of(outlet("feeds: [" + at("/rss") + "]")))) {
            await().until(() -> crawler.health("test").fetched() > 5);
            assertThat(askedFor("/rss2")).isEqualTo(asked);
            assertThat(crawler.health("test").rejected()).isEmpty();
        }

        article("/a/3", "셋");
        feed("/rss2", "/a/2", "/a/3");
        try (RunningCrawler crawler = crawler(List.of(both))) {
            await().until(() -> output.ids().contains("test-3"));
            assertThat(crawler.health("test").rejected()).isEmpty();
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }

    private int askedFor(String path) {
        return (int) site.askedPages().stream().filter(path::equals).count();
    }

    private RunningCrawler crawler(List<Outlet> outlets) {
        return new RunningCrawler(outlets, frontier, output);
    }

    private String at(String path) {
        return site.origin() + path;
    }

    private Outlet outlet(String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        String joined = String.join(" ", lines);
        if (!joined.contains("feeds:")
                && !joined.contains("lists:")
                && !joined.contains("archives:")
                && !joined.contains("sitemaps:")) {
            all.add("feeds: [" + at("/rss") + "]");
        }
        return TestOutlets.outlet(all.toArray(String[]::new));
    }

    private static Outlet hostOutlet(String id, LoopbackSite host) {
        String yaml =
                """
                outlets:
                  %s:
                    name: 시험신문
                    domains: [%s]
                    delay: 0
                    articleAddress: '/a/(?<number>[0-9]+)'
                    feeds: [%s/rss]
                    layouts: [{name: now, title: h1, body: .b, date: .d}]
                """
                        .formatted(id, host.host(), host.origin());
        return Outlets.of(Map.of("test", yaml)).outlet(id);
    }

    /** The real settings of both outlets, moved to this machine. */
    private List<Outlet> realOutlets() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("built-in", Outlets.builtInText());
        texts.put(
                "test",
                """
                outlets:
                  hani:
                    domains: [127.0.0.1]
                    delay: 0
                    articleAddress: '/arti/(?:(?<section>[a-z]+)/)?(?:[a-z0-9_]+/)?(?<number>\\d+)\\.html'
                    feeds: [%1$s/hani.xml]
                    sitemaps: []
                    lists: []
                  donga:
                    domains: [127.0.0.1]
                    delay: 0
                    articleAddress: '/news/(?:(?<section>[A-Za-z]+)/)?article/all/\\d{8}/(?<number>\\d+)'
                    feeds: [%1$s/donga.xml]
                    sitemaps: []
                    archives: []
                """
                        .formatted(site.origin()));
        return Outlets.of(texts).enabled();
    }

    private void article(String path, String text) {
        site.page(path, html(text, "2020-01-01 10:00"));
    }

    private static String html(String text, String date) {
        return "<h1>제목 "
                + text
                + "</h1><div class=b>"
                + text
                + "</div><span class=d>입력 "
                + date
                + "</span>";
    }

    private void feed(String path, String... links) {
        String rss = rss(site, List.of(links));
        site.on(path, exchange -> LoopbackSite.send(exchange, 200, "text/xml", rss));
    }

    private static String rss(LoopbackSite site, List<String> links) {
        return links.stream()
                .map(
                        link ->
                                "<item><title>t</title><link>"
                                        + site.origin()
                                        + link
                                        + "</link></item>")
                .collect(
                        Collectors.joining(
                                "",
                                "<rss version='2.0'><channel><title>t</title>",
                                "</channel></rss>"));
    }

    private void sitemap(String path, String changed) {
        urls(path, "/a/1 " + changed);
    }

    /** Paths with the days of their last change. */
    private void urls(String path, String... urls) {
        xml(path, "urlset", "url", urls);
    }

    /** Paths, with the days of their last change where they tell them. */
    private void children(String path, String... children) {
        xml(path, "sitemapindex", "sitemap", children);
    }

    private void xml(String path, String root, String element, String... entries) {
        String xml =
                List.of(entries).stream()
                        .map(entry -> entry.split(" ", 2))
                        .map(
                                entry ->
                                        "<loc>"
                                                + at(entry[0])
                                                + "</loc>"
                                                + (entry.length == 1
                                                        ? ""
                                                        : "<lastmod>" + entry[1] + "</lastmod>"))
                        .map(entry -> "<" + element + ">" + entry + "</" + element + ">")
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<"
                                                + root
                                                + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                                        "</" + root + ">"));
        site.on(path, exchange -> LoopbackSite.send(exchange, 200, "text/xml", xml));
    }

    private void list(String path, int from, int to) {
        site.page(
                path,
                IntStream.rangeClosed(from, to)
                        .mapToObj(i -> "<li><a href='/a/" + i + "'>글 " + i + "</a></li>")
                        .collect(Collectors.joining()));
    }

    /** Five days of three articles on two pages each. */
    private void archive() {
        for (int day = 1; day <= 5; day++) {
            int first = 10 * day;
            list("/day/2020010" + day + "?p=1", first, first + 1);
            list("/day/2020010" + day + "?p=2", first + 2, first + 2);
            site.page("/day/2020010" + day + "?p=3", "<p>없음</p>");
            IntStream.rangeClosed(first, first + 2).forEach(i -> article("/a/" + i, "글 " + i));
        }
    }

    private Outlet archiveOutlet(String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add(
                "archives: [{address: '"
                        + at("/day/{yyyyMMdd}?p={page}")
                        + "', entries: [{item: li}]}]");
        return outlet(all.toArray(String[]::new));
    }

    private static void sleep(CountDownLatch end) throws IOException {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
