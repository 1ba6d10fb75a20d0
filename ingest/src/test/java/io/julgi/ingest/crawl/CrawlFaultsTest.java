package io.julgi.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.fetch.FetchSettings;
import io.julgi.ingest.fetch.LoopbackSite;
import io.julgi.ingest.fetch.MovedClock;
import io.julgi.ingest.fetch.PlainServer;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Outlets;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Newspapers that misbehave: each is an outlet of its own with one sound article and one fault. The
 * fault stands in the outlet's health, the sound article comes all the same, and what the fault
 * held up comes, once, when it is over.
 */
@Timeout(300)
class CrawlFaultsTest {
    /** For facts that come at once, but on a machine that has much other work. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** After it everything that failed is tried again, the permanent errors too. */
    private static final Duration DAYS = Duration.ofDays(4);

    private final MovedClock clock = new MovedClock();
    private final CountDownLatch end = new CountDownLatch(1);
    private final LoopbackSite site = new LoopbackSite();
    private final MemoryFrontier frontier = new MemoryFrontier();
    private final CollectedArticles output = new CollectedArticles();
    private final CrawlHealth health = new CrawlHealth(clock);
    private final List<LoopbackSite> otherHosts = new ArrayList<>();

    /** By outlet, the problem and what the report says of it. */
    private final Map<String, Visible> expected = new TreeMap<>();

    private record Visible(Problem problem, String words) {}

    @BeforeEach
    void robotsAllowAll() {
        site.page("/robots.txt", "User-agent: *\nAllow: /\n");
    }

    @AfterEach
    void close() {
        end.countDown();
        site.close();
        otherHosts.forEach(LoopbackSite::close);
    }

    @Test
    void everyFaultOfAPageIsInTheReportAndThePageComesOnceWhenItIsMended() throws Exception {
        fault("error-page", Problem.UNREADABLE_PAGE, "No title at", html("<p>잠시 후 다시</p>"));
        fault("zero-bytes", Problem.UNREADABLE_PAGE, "No title at", html(""));
        fault(
                "no-date",
                Problem.UNREADABLE_PAGE,
                "No time at",
                html("<h1>제목</h1><p class=b>글</p>"));
        fault(
                "future",
                Problem.UNACCEPTABLE,
                "ahead of the clock",
                html(page("글", "입력 2099-01-01 10:00")));
        fault(
                "gigabyte",
                Problem.REFUSED,
                "Announces 1,073,741,824 bytes",
                CrawlFaultsTest::gigabyte);
        fault("endless", Problem.REFUSED, "bytes", CrawlFaultsTest::endless);
        fault("loop", Problem.REFUSED, "redirects", redirect(site.origin() + "/loop/a/2"));
        fault(
                "metadata",
                Problem.FORBIDDEN,
                "not on this machine",
                redirect("http://169.254.169.254/latest"));
        fault("private", Problem.FORBIDDEN, "not on this machine", redirect("http://10.0.0.1/"));
        fault(
                "elsewhere",
                Problem.REFUSED,
                "does not belong to outlet",
                redirect("http://127.0.0.99/"));
        fault(
                "file",
                Problem.REFUSED,
                "expected an address of the web",
                redirect("file:///etc/passwd"));
        fault(
                "picture",
                Problem.REFUSED,
                "expected text",
                exchange -> LoopbackSite.send(exchange, 200, "image/png", "x"));
        fault("broken-off", Problem.UNREACHABLE, "", CrawlFaultsTest::brokenOff);
        fault("reset", Problem.UNREACHABLE, "", HttpExchange::close);
        fault("asleep", Problem.UNREACHABLE, "Timeout", exchange -> sleep(end));
        fault(
                "missing",
                Problem.GONE,
                "HTTP 404",
                exchange -> LoopbackSite.send(exchange, 404, "text/plain", ""));
        fault(
                "server-error",
                Problem.UNREACHABLE,
                "HTTP 503",
                exchange -> LoopbackSite.send(exchange, 503, "text/plain", ""));
        busyHost();

        try (Crawl crawling = new Crawl(outlets())) {
            await().atMost(PATIENCE).untilAsserted(() -> expected.forEach(this::isVisible));
            assertThat(output.ids()).containsExactlyInAnyOrderElementsOf(ids(1));

            end.countDown();
            expected.keySet().forEach(this::mend);
            clock.move(DAYS);

            List<String> all = new ArrayList<>(ids(1));
            all.addAll(ids(2));
            await().atMost(PATIENCE).until(() -> output.ids().size() >= all.size());
            assertThat(output.ids()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void strangePagesAreReadAllTheSame() throws Exception {
        sound(
                "broken-html",
                html(
                        "<h1>제목<div class=b>첫째<p>둘째<b>셋째</div><span class=d>입력 2020-01-01 10:00<table>"));
        sound(
                "wrong-charset",
                exchange ->
                        LoopbackSite.send(
                                exchange,
                                200,
                                "text/html; charset=EUC-KR",
                                page("한글 본문이다", "입력 2020-01-01 10:00")));
        sound("two-dates", html(page("글", "수정 2020-01-03 12:00 입력 2020-01-01 10:00")));

        try (Crawl crawling = new Crawl(outlets())) {
            await().atMost(PATIENCE).until(() -> output.ids().size() == 2 * expected.size());

            assertThat(body("broken-html-2")).contains("첫째", "둘째", "셋째");
            assertThat(body("wrong-charset-2")).isEqualTo("한글 본문이다");
            assertThat(article("two-dates-2").article().publishedAt())
                    .isEqualTo(Instant.parse("2020-01-01T01:00:00Z"));
            assertThat(health.sources()).allSatisfy(s -> assertThat(s.rejected()).isEmpty());
        }
    }

    @Test
    void robotsThatCannotBeReadForbidAndArticlesComeWhenTheyCan() throws Exception {
        robots(
                "robots-404",
                "127.0.0.11",
                exchange -> LoopbackSite.send(exchange, 404, "text/plain", ""));
        robots("robots-html", "127.0.0.12", html("<html><body>없는 쪽입니다</body></html>"));
        Map<String, Visible> allowed = new TreeMap<>(expected);
        expected.clear();
        robots(
                "robots-500",
                "127.0.0.13",
                exchange -> LoopbackSite.send(exchange, 500, "text/plain", ""));
        robots("robots-asleep", "127.0.0.14", exchange -> sleep(end));
        robots("robots-reset", "127.0.0.15", HttpExchange::close);
        Map<String, Visible> forbidden = new TreeMap<>(expected);
        expected.putAll(allowed);

        try (Crawl crawling = new Crawl(outlets())) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    forbidden
                                            .keySet()
                                            .forEach(
                                                    outlet ->
                                                            assertThat(
                                                                            health.source(outlet)
                                                                                    .rejected())
                                                                    .as(outlet)
                                                                    .containsKey(
                                                                            Problem.FORBIDDEN)));
            await().atMost(PATIENCE).until(() -> output.ids().size() == 2 * allowed.size());
            assertThat(output.ids())
                    .allMatch(id -> allowed.containsKey(id.substring(0, id.length() - 2)));
            assertThat(
                            new IncidentWatch(Duration.ofDays(1), clock.instant())
                                    .look(health.sources(), clock.instant()))
                    .extracting(
                            message -> message.incident().outlet(),
                            message -> message.incident().kind())
                    .containsExactlyInAnyOrderElementsOf(
                            forbidden.keySet().stream()
                                    .map(outlet -> tuple(outlet, Incident.Kind.FORBIDDEN))
                                    .toList());

            end.countDown();
            otherHosts.forEach(host -> host.page("/robots.txt", "User-agent: *\nAllow: /\n"));
            clock.move(DAYS);

            await().atMost(PATIENCE).until(() -> output.ids().size() == 2 * expected.size());
            assertThat(output.ids()).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPageOfAHostThatAsksForAnHourOfPeaceIsPutOffAndHoldsUpNoWorker() throws Exception {
        LoopbackSite busy = new LoopbackSite("127.0.0.10");
        LoopbackSite sameHost = new LoopbackSite("127.0.0.10");
        otherHosts.addAll(List.of(busy, sameHost));
        CountDownLatch isBusy = new CountDownLatch(1);
        busy.on("/busy/a/1", CrawlFaultsTest::tooManyRequests);
        busy.on(
                "/busy/rss",
                xml(rss(List.of(busy.origin() + "/busy/a/1", sameHost.origin() + "/busy/a/2"))));
        // Under way when the hour begins, and not asked for its page yet.
        sameHost.page("/busy/a/2", page("둘", "입력 2020-01-01 10:00"))
                .on(
                        "/robots.txt",
                        exchange -> {
                            sleep(isBusy);
                            LoopbackSite.send(exchange, 404, "text/plain", "");
                        });
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 1; i <= 2; i++) {
            String page = page("글 " + i, "입력 2020-01-01 10:00");
            site.on(
                    "/other/a/" + i,
                    exchange -> {
                        both.countDown();
                        sleep(both);
                        html(page).handle(exchange);
                    });
        }
        feed("other");
        List<Outlet> outlets = List.of(outlet("busy", busy, "h1"), outlet("other", site, "h1"));

        try (Crawl crawling = new Crawl(outlets, 2)) {
            await().atMost(PATIENCE).until(() -> !health.source("busy").rejected().isEmpty());
            isBusy.countDown();

            // Two pages that wait for each other take both workers.
            feed("other", links("other", 1, 2));
            await().atMost(PATIENCE).until(() -> output.ids().size() == 2);
            assertThat(output.ids()).containsExactlyInAnyOrder("other-1", "other-2");
            assertThat(health.source("other").rejected()).isEmpty();
            assertThat(frontier.states(List.of("busy-2"))).containsValue(CrawlState.NEW);

            busy.page("/busy/a/1", page("하나", "입력 2020-01-01 10:00"));
            clock.move(Duration.ofMinutes(61));

            await().atMost(PATIENCE).until(() -> output.ids().size() == 4);
            assertThat(output.ids()).contains("busy-1", "busy-2");
            assertThat(health.source("busy").rejected())
                    .containsExactly(entry(Problem.UNREACHABLE, 1L));
            assertThat(sameHost.askedPages()).containsExactly("/busy/a/2");
        }
    }

    @Test
    void aServerWithoutProperTlsIsInTheReport() throws Exception {
        expected.put("tls", new Visible(Problem.INSECURE, "No secure connection"));
        article("tls", 1, page("하나", "입력 2020-01-01 10:00"));
        PlainServer plain = new PlainServer("HTTP/1.1 400 Bad Request\r\n\r\n");
        feed("tls", site.origin() + "/tls/a/1", "https://127.0.0.1:" + plain.port() + "/tls/a/2");

        try (plain;
                Crawl crawling = new Crawl(outlets())) {
            await().atMost(PATIENCE).untilAsserted(() -> expected.forEach(this::isVisible));
            assertThat(output.ids()).containsExactly("tls-1");
        }
    }

    @Test
    void feedsThatAttackAreInTheReportAndReadWhenTheyAreMended() throws Exception {
        String bomb =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><rss version='2.0'><channel><title>&c;</title></channel></rss>";
        String external =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<rss version='2.0'><channel><title>&x;</title></channel></rss>";
        brokenFeed("bomb", "Declares entities", xml(bomb));
        brokenFeed("external", "Declares entities", xml(external));
        brokenFeed("no-feed", "No RSS or Atom", html("<html>점검 중</html>"));
        brokenFeed("endless-feed", "bytes", CrawlFaultsTest::endless);

        try (Crawl crawling = new Crawl(outlets())) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    expected.forEach(
                                            (outlet, visible) -> {
                                                assertThat(health.source(outlet).rejected())
                                                        .as(outlet)
                                                        .containsKey(visible.problem());
                                                assertThat(
                                                                health.source(outlet)
                                                                        .lastProblem()
                                                                        .orElseThrow())
                                                        .contains(visible.words());
                                            }));
            assertThat(output.ids()).isEmpty();

            expected.keySet()
                    .forEach(outlet -> feed(outlet, site.origin() + '/' + outlet + "/a/1"));
            clock.move(DAYS);

            await().atMost(PATIENCE).until(() -> output.ids().size() == expected.size());
            assertThat(output.ids()).containsExactlyInAnyOrderElementsOf(ids(1));
        }
    }

    @Test
    void aLayoutThatChangedOverNightIsAnIncidentAndItsArticlesComeWithTheNewSelectors()
            throws Exception {
        expected.put(
                "redesigned", new Visible(Problem.UNREADABLE_PAGE, "has the page layout changed?"));
        IntStream.rangeClosed(1, 30)
                .forEach(i -> article("redesigned", i, page("글 " + i, "입력 2020-01-01 10:00")));
        feed("redesigned", links("redesigned", 1, 30));
        IncidentWatch watch = new IncidentWatch(Duration.ofDays(1), clock.instant());

        try (Crawl crawling = new Crawl(outlets())) {
            await().atMost(PATIENCE).until(() -> output.ids().size() == 30);
            assertThat(watch.look(health.sources(), clock.instant())).isEmpty();

            IntStream.rangeClosed(31, 60)
                    .forEach(
                            i ->
                                    article(
                                            "redesigned",
                                            i,
                                            page("글 " + i, "입력 2020-01-02 10:00")
                                                    .replace("h1", "h2")));
            feed("redesigned", links("redesigned", 31, 60));

            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    health.source("redesigned")
                                                    .rejected()
                                                    .getOrDefault(Problem.UNREADABLE_PAGE, 0L)
                                            >= 30);
        }
        isVisible("redesigned", expected.get("redesigned"));
        assertThat(watch.look(health.sources(), clock.instant()))
                .extracting(message -> message.incident().kind())
                .containsExactly(Incident.Kind.UNREADABLE);
        assertThat(output.ids()).hasSize(30);

        clock.move(DAYS);
        try (Crawl crawling = new Crawl(List.of(outlet("redesigned", site, "[h1, h2]")))) {
            await().atMost(PATIENCE).until(() -> output.ids().size() >= 60);
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    watch.look(health.sources(), clock.instant()).stream()
                                            .anyMatch(IncidentWatch.Message::isOver));
        }
        assertThat(output.ids())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 60).mapToObj(i -> "redesigned-" + i).toList());
    }

    /** A host that asks for an hour of peace is left alone for an hour. */
    private void busyHost() {
        LoopbackSite busy = new LoopbackSite("127.0.0.10");
        otherHosts.add(busy);
        expected.put("busy", new Visible(Problem.UNREACHABLE, "HTTP 429"));
        CountDownLatch sound = new CountDownLatch(1);
        busy.on(
                        "/busy/a/1",
                        exchange -> {
                            sound.countDown();
                            html(page("하나", "입력 2020-01-01 10:00")).handle(exchange);
                        })
                .on(
                        "/busy/a/2",
                        exchange -> {
                            // Both are asked for at once; the hour begins with this answer.
                            sleep(sound);
                            tooManyRequests(exchange);
                        })
                .on(
                        "/busy/rss",
                        xml(
                                rss(
                                        List.of(
                                                busy.origin() + "/busy/a/1",
                                                busy.origin() + "/busy/a/2"))));
    }

    private void fault(String outlet, Problem problem, String words, HttpHandler handler) {
        expected.put(outlet, new Visible(problem, words));
        article(outlet, 1, page("하나", "입력 2020-01-01 10:00"));
        site.on('/' + outlet + "/a/2", handler);
        feed(outlet, links(outlet, 1, 2));
    }

    private void sound(String outlet, HttpHandler handler) {
        fault(outlet, Problem.FAULT, "", handler);
    }

    private void brokenFeed(String outlet, String words, HttpHandler handler) {
        expected.put(
                outlet,
                new Visible(
                        words.equals("bytes")
                                ? Problem.REFUSED
                                : words.startsWith("Declares")
                                        ? Problem.MENDED_SOURCE
                                        : Problem.UNREADABLE_SOURCE,
                        words));
        article(outlet, 1, page("하나", "입력 2020-01-01 10:00"));
        site.on('/' + outlet + "/rss", handler);
    }

    private void robots(String outlet, String address, HttpHandler robots) {
        LoopbackSite host = new LoopbackSite(address);
        otherHosts.add(host);
        expected.put(outlet, new Visible(Problem.FORBIDDEN, "robots.txt"));
        host.on("/robots.txt", robots)
                .page('/' + outlet + "/a/1", page("하나", "입력 2020-01-01 10:00"))
                .page('/' + outlet + "/a/2", page("둘", "입력 2020-01-01 10:00"))
                .on(
                        '/' + outlet + "/rss",
                        xml(
                                rss(
                                        List.of(
                                                host.origin() + '/' + outlet + "/a/1",
                                                host.origin() + '/' + outlet + "/a/2"))));
    }

    private void mend(String outlet) {
        site.page('/' + outlet + "/a/2", page("둘", "입력 2020-01-01 10:00"));
        otherHosts.forEach(
                host -> host.page('/' + outlet + "/a/2", page("둘", "입력 2020-01-01 10:00")));
    }

    private void isVisible(String outlet, Visible visible) {
        SourceHealth source = health.source(outlet);
        assertThat(source.rejected()).as(outlet).containsOnlyKeys(visible.problem());
        assertThat(source.lastProblem().orElseThrow()).as(outlet).contains(visible.words());
        assertThat(source.published()).as(outlet).isPositive();
    }

    private List<String> ids(int number) {
        return expected.keySet().stream().map(outlet -> outlet + '-' + number).toList();
    }

    private CrawledArticle article(String id) {
        return output.articles().stream()
                .filter(a -> a.article().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String body(String id) {
        return article(id).article().body();
    }

    private void article(String outlet, int number, String html) {
        site.page('/' + outlet + "/a/" + number, html);
    }

    private void feed(String outlet, String... links) {
        site.on('/' + outlet + "/rss", xml(rss(List.of(links))));
    }

    private String[] links(String outlet, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> site.origin() + '/' + outlet + "/a/" + i)
                .toArray(String[]::new);
    }

    private static String rss(List<String> links) {
        return links.stream()
                .map(link -> "<item><title>t</title><link>" + link + "</link></item>")
                .collect(
                        Collectors.joining(
                                "",
                                "<rss version='2.0'><channel><title>t</title>",
                                "</channel></rss>"));
    }

    private static String page(String text, String dates) {
        return "<h1>제목 "
                + text
                + "</h1><div class=b>"
                + text
                + "</div><span class=d>"
                + dates
                + "</span>";
    }

    private static HttpHandler html(String text) {
        return exchange -> LoopbackSite.send(exchange, 200, "text/html; charset=utf-8", text);
    }

    private static HttpHandler xml(String text) {
        return exchange -> LoopbackSite.send(exchange, 200, "text/xml", text);
    }

    private static HttpHandler redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            LoopbackSite.send(exchange, 302, "text/plain", "");
        };
    }

    private static void tooManyRequests(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "3600");
        LoopbackSite.send(exchange, 429, "text/plain", "");
    }

    private static void gigabyte(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1L << 30);
        pour(exchange);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        pour(exchange);
    }

    private static void pour(HttpExchange exchange) throws IOException {
        OutputStream out = exchange.getResponseBody();
        byte[] block = "글".repeat(1 << 14).getBytes(UTF_8);
        while (true) { // until the crawler hangs up
            out.write(block);
        }
    }

    private static void brokenOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("<h1>제".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("cut");
    }

    private static void sleep(CountDownLatch end) throws IOException {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private List<Outlet> outlets() {
        return expected.keySet().stream()
                .map(
                        id ->
                                outlet(
                                        id,
                                        otherHosts.stream()
                                                .filter(host -> host.has('/' + id + "/rss"))
                                                .findFirst()
                                                .orElse(site),
                                        "h1"))
                .toList();
    }

    private static Outlet outlet(String id, LoopbackSite host, String title) {
        String yaml =
                """
                outlets:
                  %1$s:
                    name: 시험신문
                    loopback: true
                    domains: [%2$s, 169.254.169.254, 10.0.0.1]
                    delay: 0
                    connections: 16
                    articleAddress: '/%1$s/a/(?<number>[0-9]+)'
                    feeds: [%3$s/%1$s/rss]
                    layouts: [{name: now, title: %4$s, body: .b, date: .d}]
                """
                        .formatted(id, host.host(), host.origin(), title);
        return Outlets.of(Map.of("test", yaml)).outlet(id);
    }

    /** A crawler at work, by the clock that the test moves. */
    private final class Crawl implements AutoCloseable {
        private final FetchSettings fetching =
                new FetchSettings(
                        "julgi",
                        "",
                        false,
                        100_000,
                        3,
                        // Robots that are late because this machine has other work keep the
                        // crawler away for minutes. Servers that sleep cost as much.
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60));
        private final PoliteFetcher fetcher = new PoliteFetcher(fetching, clock);
        private final Crawler crawler;
        private final CompletableFuture<Void> running;

        Crawl(List<Outlet> outlets) {
            this(outlets, 40);
        }

        Crawl(List<Outlet> outlets, int workers) {
            crawler =
                    new Crawler(
                            outlets,
                            new CrawlSettings(
                                    workers,
                                    Duration.ofMillis(500),
                                    Duration.ofSeconds(2),
                                    Duration.ofMillis(200),
                                    // The clock leaps while visits are under way; they go on.
                                    DAYS.multipliedBy(2)),
                            fetching,
                            fetcher,
                            frontier,
                            output,
                            health,
                            clock);
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

        @Override
        public void close() {
            crawler.close();
            fetcher.close();
            running.join();
        }
    }
}
