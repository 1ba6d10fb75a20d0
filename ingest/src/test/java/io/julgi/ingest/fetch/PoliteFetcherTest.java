package io.julgi.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.julgi.ingest.extract.SavedPages;
import io.julgi.ingest.fetch.Fetched.Outcome;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.TestOutlets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class PoliteFetcherTest {
    private static final int LIMIT = TestFetching.BODY_LIMIT;
    private static final Duration LONG = TestFetching.PATIENT.callTimeout();
    private static final String TEXT = "가온시의 소식";

    private final LoopbackSite site = new LoopbackSite();
    private final MovedClock clock = new MovedClock();
    private final PoliteFetcher fetcher = new PoliteFetcher(TestFetching.PATIENT, clock);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void fetchesAPageAndSaysWhoAsks() {
        site.page("/a", TEXT);

        Fetched fetched = fetch("/a");

        assertThat(fetched.outcome()).isEqualTo(Outcome.OK);
        assertThat(fetched.text(outlet())).isEqualTo(TEXT);
        assertThat(site.asked())
                .allSatisfy(
                        asked ->
                                assertThat(asked.header("User-agent"))
                                        .isEqualTo("julgi/1.0 (+https://example.org/crawler)"));
    }

    @Test
    void asksOnlyForWhatChanged() {
        site.on(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    boolean same =
                            "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    LoopbackSite.send(exchange, same ? 304 : 200, "text/xml", same ? "" : TEXT);
                });

        Fetched first = fetch("/feed");

        assertThat(first.validators()).isEqualTo(new Validators("\"v1\"", ""));
        assertThat(fetch("/feed", first.validators()).outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    }

    @Test
    void readsPackedPages() {
        packed("/gzip", "gzip", gzip(TEXT.getBytes(UTF_8)));
        packed("/zlib", "deflate", deflate(TEXT.getBytes(UTF_8), false));
        packed("/bare", "deflate", deflate(TEXT.getBytes(UTF_8), true));
        packed("/br", "br", SavedPages.bytes("packed/text.br"));
        packed("/twice", "gzip, gzip", gzip(gzip(TEXT.getBytes(UTF_8))));

        for (String path : List.of("/gzip", "/zlib", "/bare", "/br", "/twice")) {
            assertThat(fetch(path).text(outlet())).as(path).isEqualTo(TEXT);
        }
    }

    @Test
    void refusesPagesThatUnpackToTooMuch() {
        byte[] zeros = new byte[LIMIT + 1];
        packed("/gzip", "gzip", gzip(zeros));
        packed("/deflate", "deflate", deflate(zeros, false));
        packed("/br", "br", SavedPages.bytes("packed/bomb.br"));
        packed("/twice", "gzip, gzip", gzip(gzip(zeros)));

        for (String path : List.of("/gzip", "/deflate", "/br", "/twice")) {
            Fetched fetched = fetch(path);
            assertThat(fetched.outcome()).as(path).isEqualTo(Outcome.REFUSED);
            assertThat(fetched.reason())
                    .startsWith("Has more than 100,000 bytes, the limit for one page");
            assertThat(fetched.body()).isEmpty();
        }
    }

    @Test
    void refusesUnknownAndRepeatedPacking() {
        packed("/unknown", "zstd", new byte[] {1, 2, 3});
        packed("/often", "gzip, gzip, gzip", new byte[] {1, 2, 3});

        assertThat(fetch("/unknown").reason())
                .startsWith("Packed with \"zstd\"; expected gzip, deflate or br");
        assertThat(fetch("/often").reason()).startsWith("Packed 3 times");
    }

    @Test
    void refusesABodyOverTheLimitAndTakesOneAtIt() {
        site.page("/large", "x".repeat(LIMIT + 1));
        site.page("/fits", "x".repeat(LIMIT));

        assertThat(fetch("/large").reason())
                .startsWith("Announces 100,001 bytes; a page may have 100,000");
        assertThat(fetch("/fits").body()).hasSize(LIMIT);
    }

    @Test
    void stopsReadingABodyWithoutEnd() {
        site.on(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    byte[] block = new byte[1 << 16];
                    while (true) {
                        out.write(block);
                    }
                });

        assertThat(fetch("/endless").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void doesNotReadPictures() {
        site.on("/p.jpg", exchange -> LoopbackSite.send(exchange, 200, "image/jpeg", "x"));

        assertThat(fetch("/p.jpg").reason()).startsWith("Has the type image/jpeg; expected text");
    }

    @Test
    void anEmptyBodyIsAnAnswer() {
        site.page("/empty", "");

        assertThat(fetch("/empty").outcome()).isEqualTo(Outcome.OK);
        assertThat(fetch("/empty").body()).isEmpty();
    }

    @Test
    void followsRedirectsAndTellsWhereItArrived() {
        site.redirect("/old", "/new?utm_source=x").page("/new?utm_source=x", TEXT);

        assertThat(fetch("/old").address()).isEqualTo(site.origin() + "/new?utm_source=x");
    }

    @Test
    void leavesARedirectLoop() {
        site.redirect("/a", "/b").redirect("/b", "/a");

        assertThat(fetch("/a").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch("/a").reason()).startsWith("More than 3 redirects, the last to ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://example.org/"
            })
    void doesNotFollowARedirectToAHostThatIsNotTheOutlets(String target) {
        site.redirect("/out", target);

        assertThat(fetch("/out").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch("/out").reason()).contains("does not belong to outlet test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1", ""})
    void doesNotFollowARedirectOutOfTheWeb(String target) {
        site.redirect("/out", target);

        assertThat(fetch("/out").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void checksTheAddressConnectedToAfterARedirectToo() throws Exception {
        try (LoopbackSite inner = new LoopbackSite("127.0.0.2");
                PoliteFetcher guarded =
                        new PoliteFetcher(
                                TestFetching.PATIENT,
                                Clock.systemUTC(),
                                address -> {
                                    if (!address.getHostAddress().equals("127.0.0.1")) {
                                        throw new AddressGuard.ForbiddenAddressException(
                                                address + " is inside");
                                    }
                                })) {
            inner.page("/secret", TEXT);
            site.redirect("/out", inner.origin() + "/secret");

            Fetched fetched = guarded.fetch(outlet(), site.origin() + "/out", Validators.NONE);

            assertThat(fetched.outcome()).isEqualTo(Outcome.FORBIDDEN);
            assertThat(fetched.reason()).contains("127.0.0.2 is inside");
            assertThat(inner.asked()).isEmpty();
        }
    }

    @Test
    void refusesPrivateAddressesUnlessToldOtherwise() throws Exception {
        try (PoliteFetcher strict =
                new PoliteFetcher(
                        FetchSettings.usual("https://example.org/crawler"), Clock.systemUTC())) {
            site.page("/a", TEXT);

            Fetched fetched = strict.fetch(outlet(), site.origin() + "/a", Validators.NONE);

            assertThat(fetched.reason()).contains("127.0.0.1 is not a public address");
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void refusesANameThatLeadsToAPrivateAddress() throws Exception {
        try (PoliteFetcher strict =
                new PoliteFetcher(
                        FetchSettings.usual("https://example.org/crawler"), Clock.systemUTC())) {
            String byName = site.origin().replace("127.0.0.1", "localhost");

            assertThat(strict.fetch(outlet(), byName + "/a", Validators.NONE).reason())
                    .contains("is not a public address");
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void aMissingPageIsGoneAndABrokenServerIsTriedAgain() {
        site.status("/gone", 410).status("/broken", 500);

        assertThat(fetch("/missing").outcome()).isEqualTo(Outcome.GONE);
        assertThat(fetch("/gone").outcome()).isEqualTo(Outcome.GONE);
        assertThat(fetch("/broken").outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(fetch("/broken").reason())
                .isEqualTo("HTTP 500; expected 200 (" + site.origin() + "/broken)");
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsks() {
        site.on(
                "/busy",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    LoopbackSite.send(exchange, 429, "text/plain", "");
                });
        site.page("/a", TEXT);

        Fetched busy = fetch("/busy");
        fetch("/a");

        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(1));
        List<LoopbackSite.Asked> asked = site.asked();
        assertThat(asked.get(2).nanos() - asked.get(1).nanos())
                .isGreaterThan(Duration.ofMillis(990).toNanos());
    }

    @Test
    void putsOffAPageOfAHostThatAsksForMoreThanMinutes() {
        site.on(
                        "/busy",
                        exchange -> {
                            exchange.getResponseHeaders().set("Retry-After", "3600");
                            LoopbackSite.send(exchange, 429, "text/plain", "");
                        })
                .page("/a", TEXT);
        fetch("/busy");

        Fetched postponed = fetch("/a");

        assertThat(postponed.outcome()).isEqualTo(Outcome.POSTPONED);
        assertThat(postponed.reason())
                .isEqualTo(
                        "127.0.0.1 is to be left alone for another 60 min ("
                                + site.origin()
                                + "/a)");
        assertThat(site.askedPages()).containsExactly("/busy");
        clock.move(postponed.retryAfter().orElseThrow());
        assertThat(fetch("/a").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void putsOffARobotsFileAndForbidsNothingForIt() throws Exception {
        site.on(
                "/busy",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "3600");
                    LoopbackSite.send(exchange, 429, "text/plain", "");
                });
        fetch("/busy");
        try (LoopbackSite sameHost = new LoopbackSite(site.host())) {
            sameHost.page("/a", TEXT);

            Fetched postponed = fetchAddress(sameHost.origin() + "/a");

            assertThat(postponed.outcome()).isEqualTo(Outcome.POSTPONED);
            assertThat(sameHost.asked()).isEmpty();
            clock.move(postponed.retryAfter().orElseThrow());
            assertThat(fetchAddress(sameHost.origin() + "/a").outcome()).isEqualTo(Outcome.OK);
        }
    }

    @Test
    void aRedirectIsFollowedHoweverLongTheDistanceThatRobotsAskFor() throws Exception {
        CountDownLatch redirected = new CountDownLatch(1);
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 600\n")
                .on(
                        "/old",
                        exchange -> {
                            exchange.getResponseHeaders().set("Location", "/new");
                            LoopbackSite.send(exchange, 302, "text/plain", "");
                            redirected.countDown();
                        })
                .page("/new", TEXT)
                .page("/other", TEXT);

        CompletableFuture<Fetched> fetched = CompletableFuture.supplyAsync(() -> fetch("/old"));
        redirected.await();
        await().atMost(LONG).until(() -> fetcher.freeAt(site.host()).isAfter(clock.instant()));

        assertThat(fetch("/other").outcome()).isEqualTo(Outcome.POSTPONED);
        clock.move(Duration.ofMinutes(10));
        assertThat(fetched.get().outcome()).isEqualTo(Outcome.OK);
        assertThat(site.askedPages()).containsExactly("/old", "/new");
    }

    @Test
    void givesUpOnAHostThatSleeps() {
        CountDownLatch end = new CountDownLatch(1);
        site.on(
                "/asleep",
                exchange -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });

        try (PoliteFetcher hurried = hurried(Duration.ofMillis(500), LONG)) {
            Fetched asleep = fetch(hurried, "/asleep");

            assertThat(asleep.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(asleep.reason()).startsWith("SocketTimeoutException");
        }
        end.countDown();
    }

    @Test
    void givesUpOnABodyThatOnlyTrickles() {
        CountDownLatch end = new CountDownLatch(1);
        site.on(
                "/trickle",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        while (!end.await(100, TimeUnit.MILLISECONDS)) {
                            exchange.getResponseBody().write('x');
                            exchange.getResponseBody().flush();
                        }
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });

        try (PoliteFetcher hurried = hurried(LONG, Duration.ofSeconds(1))) {
            Fetched trickling = fetch(hurried, "/trickle");

            // Though it has not ended, and no piece of it was late.
            assertThat(trickling.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(trickling.reason()).startsWith("InterruptedIOException: timeout");
        }
        end.countDown();
    }

    @Test
    void aBodyThatBreaksOffIsNoPage() {
        site.on(
                "/half",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(TEXT.getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    throw new IOException("cut");
                });
        packed("/halfgzip", "gzip", Arrays.copyOf(gzip(new byte[5_000]), 20));

        assertThat(fetch("/half").outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(fetch("/halfgzip").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void aServerWithoutProperTlsIsInsecureAndNotForbidden() {
        try (PlainServer plain = new PlainServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertInsecure(fetchAddress("https://127.0.0.1:" + plain.port() + "/a"));
        }
    }

    @Test
    void aServerThatDoesNotAnswerInTlsIsInsecureToo() {
        FetchSettings impatient = TestFetching.with(Duration.ofMillis(500), LONG);
        String address = site.origin().replace("http:", "https:") + "/a";
        try (PoliteFetcher hurried = new PoliteFetcher(impatient, clock)) {
            assertInsecure(fetch(hurried, outlet(), address, Validators.NONE));
        }
    }

    private static void assertInsecure(Fetched fetched) {
        assertThat(fetched.outcome()).isEqualTo(Outcome.INSECURE);
        assertThat(fetched.reason())
                .contains("robots.txt cannot be read")
                .contains("No secure connection");
        assertThat(fetched.retryAfter()).isPresent();
    }

    @Test
    void aServerThatSpeaksNoHttpIsUnreachable() {
        try (PlainServer other = new PlainServer("SSH-2.0\r\n")) {
            assertThat(fetchAddress("http://127.0.0.1:" + other.port() + "/a").outcome())
                    .isEqualTo(Outcome.FORBIDDEN);
        }
    }

    @Test
    void keepsTheDistanceBetweenRequestsToOneHost() {
        Outlet slow = outlet("delay: 200ms");
        IntStream.range(0, 4).forEach(i -> site.page("/" + i, TEXT));

        for (int i = 0; i < 4; i++) {
            fetch(slow, "/" + i);
        }

        List<LoopbackSite.Asked> asked = site.asked();
        assertThat(asked).hasSize(5);
        for (int i = 1; i < asked.size(); i++) {
            assertThat(asked.get(i).nanos() - asked.get(i - 1).nanos())
                    .isGreaterThan(Duration.ofMillis(190).toNanos());
        }
    }

    @Test
    void robotsMayLengthenTheDistance() {
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.4\n")
                .page("/a", TEXT)
                .page("/b", TEXT);

        fetch("/a");
        fetch("/b");

        List<LoopbackSite.Asked> asked = site.asked();
        assertThat(asked.get(2).nanos() - asked.get(1).nanos())
                .isGreaterThan(Duration.ofMillis(390).toNanos());
    }

    @Test
    void robotsMayNotShortenTheDistance() {
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0\n")
                .page("/a", TEXT)
                .page("/b", TEXT);

        fetch(outlet("delay: 300ms"), "/a");
        fetch(outlet("delay: 300ms"), "/b");

        List<LoopbackSite.Asked> asked = site.asked();
        assertThat(asked.get(2).nanos() - asked.get(1).nanos())
                .isGreaterThan(Duration.ofMillis(290).toNanos());
    }

    @Test
    void asksAHostNoMoreOftenAtOnceThanAllowed() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        site.on(
                "/a",
                exchange -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    two.countDown();
                    try {
                        two.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    running.decrementAndGet();
                    LoopbackSite.send(exchange, 200, "text/html", TEXT);
                });
        Outlet outlet = outlet("connections: 2");

        List<CompletableFuture<Fetched>> all =
                IntStream.range(0, 6)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> fetch(outlet, "/a")))
                        .toList();
        for (CompletableFuture<Fetched> one : all) {
            assertThat(one.get().outcome()).isEqualTo(Outcome.OK);
        }

        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void doesNotFetchWhatRobotsForbids() {
        site.page("/robots.txt", "User-agent: *\nDisallow: /private\n").page("/private/a", TEXT);

        Fetched fetched = fetch("/private/a");

        assertThat(fetched.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(fetched.reason()).startsWith(site.origin() + "/robots.txt forbids it");
        assertThat(site.askedPages()).isEmpty();
    }

    @Test
    void asksRobotsAgainAfterARedirect() {
        site.page("/robots.txt", "User-agent: *\nDisallow: /private\n")
                .page("/private/a", TEXT)
                .redirect("/open", "/private/a");

        assertThat(fetch("/open").outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(site.askedPages()).containsExactly("/open");
    }

    private void packed(String path, String encoding, byte[] body) {
        site.on(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", encoding);
                    LoopbackSite.send(exchange, 200, "text/html; charset=utf-8", body);
                });
    }

    private Fetched fetch(String path) {
        return fetch(path, Validators.NONE);
    }

    private Fetched fetch(String path, Validators validators) {
        return fetch(outlet(), site.origin() + path, validators);
    }

    private Fetched fetch(Outlet outlet, String path) {
        return fetch(outlet, site.origin() + path, Validators.NONE);
    }

    /** A fetcher with little patience that has read robots.txt, however long that took. */
    private PoliteFetcher hurried(Duration read, Duration call) {
        site.page("/ready", TEXT);
        PoliteFetcher hurried = new PoliteFetcher(TestFetching.with(read, call), clock);
        while (fetch(hurried, "/ready").outcome() != Outcome.OK) {
            clock.move(Duration.ofMinutes(5)); // until it asks again
        }
        return hurried;
    }

    private Fetched fetch(PoliteFetcher fetcher, String path) {
        return fetch(fetcher, outlet(), site.origin() + path, Validators.NONE);
    }

    private Fetched fetchAddress(String address) {
        return fetch(outlet(), address, Validators.NONE);
    }

    private Fetched fetch(Outlet outlet, String address, Validators validators) {
        return fetch(fetcher, outlet, address, validators);
    }

    private static Fetched fetch(
            PoliteFetcher fetcher, Outlet outlet, String address, Validators validators) {
        try {
            return fetcher.fetch(outlet, address, validators);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outlet outlet(String... lines) {
        return TestOutlets.outlet(lines);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, bare))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
