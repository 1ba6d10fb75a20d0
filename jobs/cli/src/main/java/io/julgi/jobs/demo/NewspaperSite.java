package io.julgi.jobs.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.julgi.ingest.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Papers of ours on one address of this machine: each under its id, with article pages in three
 * layouts by the day of publication, feeds, sitemaps, lists or archives, and one robots.txt. Safe
 * for many threads.
 */
public final class NewspaperSite implements AutoCloseable {
    private static final long FIRST_NUMBER = 1_000_000;

    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /*/arti/PRINT/
            Disallow: /*/arti/PREVIEW/
            Disallow: /*/search
            Disallow: /menu/
            """;

    private final HttpServer server;
    private final ExecutorService threads;
    private final String origin;
    private final int connections;
    private final Map<String, ArticleIndex> editions = new LinkedHashMap<>();
    private final Map<String, Pages> pages = new HashMap<>();
    private final AtomicLong articlePages = new AtomicLong();

    /**
     * How a site behaves.
     *
     * @param latency how long it thinks before each answer
     * @param menu how many links surround each article: real pages have hundreds
     * @param connections how many requests at the same time its outlets allow
     */
    public record Manner(Duration latency, int menu, int connections) {
        /** Quick and plain. */
        public static final Manner OF_THE_DEMO = new Manner(Duration.ZERO, 12, 4);
    }

    private NewspaperSite(HttpServer server, List<SiteConfig> papers, Manner manner) {
        this.server = server;
        connections = manner.connections();
        origin =
                "http://"
                        + server.getAddress().getAddress().getHostAddress()
                        + ':'
                        + server.getAddress().getPort();
        for (SiteConfig paper : papers) {
            ArticleIndex edition = new ArticleIndex(paper);
            editions.put(paper.id(), edition);
            String root = origin + '/' + paper.id();
            pages.put(
                    paper.id(),
                    switch (paper.press()) {
                        case HANI -> new HaniPages(edition, root, manner.menu());
                        case DONGA -> new DongaPages(edition, root, manner.menu());
                    });
        }
        threads =
                Executors.newFixedThreadPool(
                        2,
                        task -> {
                            Thread thread = new Thread(task, "newspaper");
                            thread.setDaemon(true);
                            return thread;
                        });
        // Waiting takes no thread, so one machine can be forty slow ones.
        server.setExecutor(
                CompletableFuture.delayedExecutor(
                        manner.latency().toMillis(), TimeUnit.MILLISECONDS, threads));
        server.createContext("/", this::answer);
    }

    /**
     * Opens a site.
     *
     * @param address a loopback address; port 0 takes a free one
     * @throws IOException when the address is not to be had
     */
    public static NewspaperSite open(
            InetSocketAddress address, List<SiteConfig> papers, Manner manner) throws IOException {
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    address + " can be reached from elsewhere; expected a loopback address");
        }
        NewspaperSite site = new NewspaperSite(HttpServer.create(address, 0), papers, manner);
        site.server.start();
        return site;
    }

    /**
     * Publishes articles; each by the paper of its outlet's name, with the next numbers of that
     * paper.
     *
     * @return the articles as they should come out of a crawler
     * @throws IllegalArgumentException when no paper has that name
     */
    public synchronized List<Article> publish(List<Article> articles) {
        Map<String, List<Article>> byOutlet =
                articles.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Article::outlet, LinkedHashMap::new, Collectors.toList()));
        List<Article> crawled = new ArrayList<>();
        byOutlet.forEach(
                (outlet, printedNow) -> {
                    ArticleIndex edition = edition(outlet);
                    long number = FIRST_NUMBER + edition.newestFirst().size();
                    List<PublishedArticle> printed = new ArrayList<>();
                    for (Article article : printedNow) {
                        printed.add(new PublishedArticle(++number, article));
                    }
                    edition.print(printed);
                    Pages its = pages.get(edition.paper().id());
                    printed.forEach(p -> crawled.add(edition.crawled(p, its.address(p))));
                });
        return crawled;
    }

    private ArticleIndex edition(String outlet) {
        return editions.values().stream()
                .filter(edition -> edition.paper().name().equals(outlet))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No paper is called "
                                                + outlet
                                                + "; there are "
                                                + editions.values().stream()
                                                        .map(e -> e.paper().name())
                                                        .toList()));
    }

    /** Scheme, host and port. */
    public String origin() {
        return origin;
    }

    /** The port that was taken. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** How often article pages were asked for. */
    public long articlePagesServed() {
        return articlePages.get();
    }

    /** Its papers as outlets, in the form of {@code outlets.yaml}. */
    public String outlets() {
        return editions.values().stream()
                .map(edition -> outlet(edition.paper()))
                .collect(
                        Collectors.joining(
                                "\n",
                                "# The papers of the bundled newspaper site, written at each"
                                        + " start.\noutlets:\n",
                                ""));
    }

    private String outlet(SiteConfig paper) {
        String template = paper.press() == SiteConfig.Press.HANI ? "hani.yaml" : "donga.yaml";
        try (InputStream in = NewspaperSite.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{id}", paper.id())
                    .replace("{name}", paper.name())
                    .replace("{origin}", origin)
                    .replace("{connections}", String.valueOf(connections))
                    .replace("{host}", server.getAddress().getAddress().getHostAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the built-in " + template, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<PageAnswer> answer =
                    path.equals("/robots.txt")
                            ? Optional.of(PageAnswer.plain(ROBOTS))
                            : page(path, exchange.getRequestURI().getRawQuery());
            if (path.contains("/article/") || path.endsWith(".html")) {
                articlePages.incrementAndGet();
            }
            send(exchange, answer);
        }
    }

    private Optional<PageAnswer> page(String path, String query) {
        int slash = path.indexOf('/', 1);
        return slash < 0
                ? Optional.empty()
                : Optional.ofNullable(pages.get(path.substring(1, slash)))
                        .flatMap(its -> its.page(path.substring(slash), parameters(query)));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(
                    parts[0],
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** What has not changed since the visitor's last time is not sent again. */
    private static void send(HttpExchange exchange, Optional<PageAnswer> answer)
            throws IOException {
        if (answer.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] body = answer.get().body();
        CRC32 sum = new CRC32();
        sum.update(body);
        String tag = "\"" + Long.toHexString(sum.getValue()) + '-' + body.length + '"';
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.get().type());
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
