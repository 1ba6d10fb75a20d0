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
 * Fetches pages of outlets politely: obeys robots.txt, limits the request rate by host, identifies
 * itself, makes conditional requests, and honours Retry-After. Errors of a server are never thrown;
 * they are outcomes in {@link Fetched}. Thread-safe.
 */
public final class PoliteFetcher implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 64;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    /** A longer wait is left to the caller; it would block a thread here. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Content types that are never text; their bodies are not read. */
    private static final Set<String> NO_TEXT = Set.of("image", "video", "audio", "font");

    private final FetchSettings settings;
    private final Clock clock;
    private final HostRateLimiter limiter;

    /** Two clients that share no connections, because each may reach other addresses. */
    private final Exit toTheWorld;

    private final Exit toThisMachine;

    /** A fetcher with these settings. */
    public PoliteFetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, AddressGuard.of(settings));
    }

    PoliteFetcher(FetchSettings settings, Clock clock, AddressGuard guard) {
        this.settings = settings;
        this.clock = clock;
        limiter = new HostRateLimiter(clock);
        toTheWorld = new Exit(guard);
        toThisMachine = new Exit(AddressGuard.onlyThisMachine());
    }

    /** An HTTP client behind an address guard, with the robots rules that it has fetched. */
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
                // The guard would only see the address of a proxy.
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSockets(guard))
                // Each redirect is checked here: host, robots.txt, rate limit.
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
     * Fetches a page of an outlet. Waits for the rate limit of its host, up to five minutes, or up
     * to the delay of the outlet or of a redirect of this page where that is longer.
     *
     * @param validators of the last response; the outcome is NOT_MODIFIED when they are still valid
     * @return the outcome POSTPONED with the remaining wait, when the wait would be longer
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
        // The delay that this fetch itself causes. Postponing its own redirect for it would start
        // the // fetch again for ever.
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

    /** When the next request to this host is allowed; a past time when it is allowed now. */
    public Instant freeAt(String host) {
        return limiter.freeAt(host);
    }

    /** Cancels the running requests; their outcome is UNREACHABLE. */
    public void breakOff() {
        toTheWorld.client.dispatcher().cancelAll();
        toThisMachine.client.dispatcher().cancelAll();
    }

    /** Closes idle connections. Running requests continue. */
    @Override
    public void close() {
        toTheWorld.client.connectionPool().evictAll();
        toThisMachine.client.connectionPool().evictAll();
    }

    /** One response: a result, or the target of a redirect. */
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
     * RFC 9309 allows robots.txt to redirect to another host, so only the address guard restricts
     * this request, not the outlet's domains.
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
        Duration wait = limiter.enter(url.host(), connections, longest);
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
                step.fetched().retryAfter().ifPresent(peace -> limiter.pause(url.host(), peace));
            }
            limiter.leave(url.host(), delay);
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
        // The body of a redirect is not needed; closing the response discards it.
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
