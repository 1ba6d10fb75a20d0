package io.julgi.ingest.fetch;

import io.julgi.ingest.fetch.Fetched.Outcome;
import io.julgi.ingest.outlet.Outlet;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches pages of outlets the way a newspaper expects it: asks robots.txt, keeps the distance
 * between requests, says who it is, asks only for what changed, and leaves when it is told to. It
 * never throws for what a server does: that is in {@link Fetched}. Safe for many threads.
 */
public final class PoliteFetcher implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 64;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    /** A longer wait is for whoever wants the page: it would hold a thread and a visit. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** What is certainly no text; the body is not even read. */
    private static final Set<String> NO_TEXT = Set.of("image", "video", "audio", "font");

    private final FetchSettings settings;
    private final Clock clock;
    private final HostRateLimiter paces;

    /** Two ways out that share no connection: what one may reach is closed to the other. */
    private final Exit toTheWorld;

    private final Exit toThisMachine;

    /** Fetches with these settings. */
    public PoliteFetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, AddressGuard.of(settings));
    }

    PoliteFetcher(FetchSettings settings, Clock clock, AddressGuard guard) {
        this.settings = settings;
        this.clock = clock;
        paces = new HostRateLimiter(clock);
        toTheWorld = new Exit(guard);
        toThisMachine = new Exit(AddressGuard.onlyThisMachine());
    }

    /** A client behind a guard, with the rules that it was told. */
    private final class Exit {
        private final OkHttpClient client;
        private final RobotsRules robots;

        Exit(AddressGuard guard) {
            client = client(guard);
            robots =
                    new RobotsRules(
                            (address, delay) -> fetchRobots(client, address, delay),
                            settings.agent(),
                            clock);
        }
    }

    private OkHttpClient client(AddressGuard guard) {
        return new OkHttpClient.Builder()
                // A proxy would be what is connected to, and the guard blind.
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSockets(guard))
                // Each step of a redirect is looked at here: host, robots, pace.
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .eventListener(new SecureConnect.Watch())
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .build();
    }

    /**
     * Fetches a page of an outlet; waits as long as the pace of its host asks for, up to five
     * minutes or the distance that the outlet, or a redirect of this very page, asks for.
     *
     * @param validators of the last time; the outcome is NOT_MODIFIED when they still hold
     * @return with POSTPONED and how long, when the wait would be longer
     * @throws InterruptedException when it is interrupted while it waits
     */
    public Fetched fetch(Outlet outlet, String address, Validators validators)
            throws InterruptedException {
        Exit exit = outlet.loopback() ? toThisMachine : toTheWorld;
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return Fetched.failed(
                    Outcome.REFUSED, address, 0, "No web address; expected http:// or https://");
        }
        // What this fetch itself makes the next request wait; to put off a redirect for it would be
        // to begin anew for ever.
        Duration distance = outlet.delay();
        for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
            Optional<Fetched> refusal = refusal(outlet, url);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            RobotsRules.Verdict verdict =
                    exit.robots.verdict(origin(url), url.toString(), distance);
            if (!verdict.allowed()) {
                return Fetched.failed(verdict.outcome(), url.toString(), 0, verdict.reason())
                        .withRetryAfter(Optional.of(verdict.again()));
            }
            Duration longest = max(LONGEST_WAIT, distance);
            distance = max(outlet.delay(), verdict.delay());
            Step step =
                    paced(
                            exit.client,
                            url,
                            longest,
                            distance,
                            outlet.connections(),
                            validators,
                            false);
            if (step.redirect().isEmpty()) {
                return step.fetched();
            }
            url = step.redirect().get();
        }
        return Fetched.failed(
                Outcome.REFUSED,
                address,
                0,
                "More than " + settings.redirects() + " redirects, the last to " + url);
    }

    /** When this host may be asked again; the past when now. */
    public Instant freeAt(String host) {
        return paces.freeAt(host);
    }

    /** Breaks off the requests under way: they are UNREACHABLE. */
    public void breakOff() {
        toTheWorld.client.dispatcher().cancelAll();
        toThisMachine.client.dispatcher().cancelAll();
    }

    /** Closes idle connections. Requests under way end as they would. */
    @Override
    public void close() {
        toTheWorld.client.connectionPool().evictAll();
        toThisMachine.client.connectionPool().evictAll();
    }

    /** One answer: either something to work with, or where to go next. */
    private record Step(Fetched fetched, Optional<HttpUrl> redirect) {}

    private static Optional<Fetched> refusal(Outlet outlet, HttpUrl url) {
        return outlet.owns(url.host())
                ? Optional.empty()
                : Optional.of(
                        Fetched.failed(
                                Outcome.REFUSED,
                                url.toString(),
                                0,
                                url.host()
                                        + " does not belong to outlet "
                                        + outlet.id()
                                        + "; add it to the domains if it should"));
    }

    /**
     * RFC 9309 lets rules stand on another host, so the outlet's domains do not bound this one; the
     * guard of addresses does.
     */
    private Fetched fetchRobots(OkHttpClient client, String address, Duration delay)
            throws InterruptedException {
        HttpUrl url = HttpUrl.get(address);
        for (int redirects = 0; redirects <= RobotsRules.REDIRECTS; redirects++) {
            Duration longest = max(LONGEST_WAIT, delay);
            Step step = paced(client, url, longest, delay, 1, Validators.NONE, true);
            if (step.redirect().isEmpty()) {
                return step.fetched();
            }
            url = step.redirect().get();
        }
        // RFC 9309, section 2.3.1.2: may be taken for unavailable.
        return Fetched.failed(Outcome.GONE, address, 0, "Too many redirects");
    }

    private Step paced(
            OkHttpClient client,
            HttpUrl url,
            Duration longest,
            Duration delay,
            int connections,
            Validators validators,
            boolean isRobots)
            throws InterruptedException {
        Duration wait = paces.enter(url.host(), connections, longest);
        if (!wait.isZero()) {
            return postponed(url, wait);
        }
        Step step = null;
        try {
            step = request(client, url, validators, isRobots);
            return step;
        } finally {
            if (step != null) {
                // Before the next one may enter.
                step.fetched().retryAfter().ifPresent(peace -> paces.pause(url.host(), peace));
            }
            paces.leave(url.host(), delay);
        }
    }

    private Step request(
            OkHttpClient client, HttpUrl url, Validators validators, boolean isRobots) {
        SecureConnect connect = new SecureConnect();
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .tag(SecureConnect.class, connect)
                        .header("User-Agent", settings.userAgent())
                        .header("Accept-Language", "ko,en;q=0.5")
                        .header("Accept-Encoding", "gzip, deflate, br");
        if (!validators.etag().isEmpty()) {
            request.header("If-None-Match", validators.etag());
        }
        if (!validators.lastModified().isEmpty()) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        try (Response response = client.newCall(request.build()).execute()) {
            return answer(url, response, isRobots);
        } catch (AddressGuard.ForbiddenAddressException | BodyReader.UnreadableBodyException e) {
            return failed(Outcome.REFUSED, url, 0, e.getMessage());
        } catch (IOException e) {
            // The message alone is often only a host's name.
            String words = e.getClass().getSimpleName() + ": " + e.getMessage();
            return e instanceof SSLException || connect.isUnderWay()
                    ? failed(Outcome.INSECURE, url, 0, "No secure connection: " + words)
                    : failed(Outcome.UNREACHABLE, url, 0, words);
        }
    }

    private Step answer(HttpUrl url, Response response, boolean isRobots) throws IOException {
        int status = response.code();
        if (REDIRECTS.contains(status)) {
            return redirect(url, response);
        }
        if (status == 304) {
            return new Step(
                    new Fetched(
                            Outcome.NOT_MODIFIED,
                            url.toString(),
                            status,
                            new byte[0],
                            "",
                            Validators.NONE,
                            "",
                            Optional.empty()),
                    Optional.empty());
        }
        if (status == 200) {
            return new Step(page(url, response, isRobots), Optional.empty());
        }
        Optional<Duration> wait =
                RetryAfter.wait(response.header("Retry-After", ""), clock.instant());
        boolean gone = status >= 400 && status < 500 && !isTemporary(status);
        return new Step(
                Fetched.failed(
                                gone || status < 400 ? Outcome.GONE : Outcome.UNREACHABLE,
                                url.toString(),
                                status,
                                "HTTP " + status + "; expected 200")
                        .withRetryAfter(gone ? Optional.empty() : wait),
                Optional.empty());
    }

    private static boolean isTemporary(int status) {
        return status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
    }

    private static Step redirect(HttpUrl url, Response response) {
        String location = response.header("Location", "");
        HttpUrl target = url.resolve(location);
        if (target == null) {
            return failed(
                    Outcome.REFUSED,
                    url,
                    response.code(),
                    "Redirects to \"" + location + "\"; expected an address of the web");
        }
        // The body of a redirect says nothing; closing the response gives it up.
        return new Step(
                Fetched.failed(Outcome.REFUSED, url.toString(), response.code(), "Redirect"),
                Optional.of(target));
    }

    private Fetched page(HttpUrl url, Response response, boolean isRobots) throws IOException {
        String contentType = response.header("Content-Type", "");
        String kind = contentType.toLowerCase(Locale.ROOT).split("/", 2)[0].strip();
        if (NO_TEXT.contains(kind)) {
            throw new BodyReader.UnreadableBodyException(
                    "Has the type " + contentType + "; expected text");
        }
        long announced = response.body().contentLength();
        if (announced > settings.bodyLimit() && !isRobots) {
            throw new BodyReader.UnreadableBodyException(
                    String.format(
                            Locale.ROOT,
                            "Announces %,d bytes; a page may have %,d",
                            announced,
                            settings.bodyLimit()));
        }
        byte[] body;
        try (InputStream stream = response.body().byteStream()) {
            body =
                    isRobots
                            ? BodyReader.beginning(
                                    stream,
                                    response.headers("Content-Encoding"),
                                    RobotsRules.READ_BYTES)
                            : BodyReader.read(
                                    stream,
                                    response.headers("Content-Encoding"),
                                    settings.bodyLimit());
        }
        return new Fetched(
                Outcome.OK,
                url.toString(),
                response.code(),
                body,
                contentType,
                new Validators(response.header("ETag", ""), response.header("Last-Modified", "")),
                "",
                Optional.empty());
    }

    private static Step failed(Outcome outcome, HttpUrl url, int status, String reason) {
        return new Step(Fetched.failed(outcome, url.toString(), status, reason), Optional.empty());
    }

    private static Step postponed(HttpUrl url, Duration wait) {
        String reason =
                "%s is to be left alone for another %d min"
                        .formatted(url.host(), wait.plusMinutes(1).minusNanos(1).toMinutes());
        return new Step(
                Fetched.failed(Outcome.POSTPONED, url.toString(), 0, reason)
                        .withRetryAfter(Optional.of(wait)),
                Optional.empty());
    }

    private static String origin(HttpUrl url) {
        HttpUrl root = url.newBuilder().encodedPath("/").query(null).fragment(null).build();
        String text = root.toString();
        return text.substring(0, text.length() - 1);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
