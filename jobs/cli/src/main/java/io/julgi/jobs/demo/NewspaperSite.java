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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * An HTTP server with invented newspaper sites on one address of this machine: each under its id,
 * with article pages in three layouts by the day of publication, feeds, sitemaps, lists or
 * archives, and one robots.txt for all. Safe for many threads.
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
    private final Map<String, ArticleIndex> indexes = new LinkedHashMap<>();
    private final Map<String, SitePages> pages = new HashMap<>();

    private NewspaperSite(HttpServer server, List<SiteConfig> sites, SiteBehaviour behaviour) {
        this.server = server;
        connections = behaviour.connections();
        origin =
                "http://"
                        + server.getAddress().getAddress().getHostAddress()
                        + ':'
                        + server.getAddress().getPort();
        for (SiteConfig site : sites) {
            ArticleIndex index = new ArticleIndex(site);
            indexes.put(site.id(), index);
            String root = origin + '/' + site.id();
            pages.put(site.id(), site.template().pages(index, root, behaviour.menuLinks()));
        }
        threads =
                Executors.newFixedThreadPool(
                        2,
                        task -> {
                            Thread thread = new Thread(task, "newspaper");
                            thread.setDaemon(true);
                            return thread;
                        });
        // Waiting takes no thread, so one machine can play forty slow ones.
        server.setExecutor(
                CompletableFuture.delayedExecutor(
                        behaviour.latency().toMillis(), TimeUnit.MILLISECONDS, threads));
        server.createContext("/", this::answer);
    }

    /**
     * Starts a server for these sites.
     *
     * @param address a loopback address; port 0 takes a free one
     * @throws IOException when the address is taken
     */
    public static NewspaperSite open(
            InetSocketAddress address, List<SiteConfig> sites, SiteBehaviour behaviour)
            throws IOException {
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    address + " can be reached from elsewhere; expected a loopback address");
        }
        NewspaperSite site = new NewspaperSite(HttpServer.create(address, 0), sites, behaviour);
        site.server.start();
        return site;
    }

    /**
     * Publishes articles, each on the site with its outlet's name, under the next numbers of that
     * site.
     *
     * @return the articles as they should come out of a crawler
     * @throws IllegalArgumentException when no site has that name
     */
    public synchronized List<Article> publish(List<Article> articles) {
        Map<String, List<Article>> byOutlet =
                articles.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Article::outlet, LinkedHashMap::new, Collectors.toList()));
        List<Article> crawled = new ArrayList<>();
        byOutlet.forEach(
                (outlet, articlesOfSite) -> {
                    ArticleIndex index = index(outlet);
                    long number = FIRST_NUMBER + index.newestFirst().size();
                    List<PublishedArticle> published = new ArrayList<>();
                    for (Article article : articlesOfSite) {
                        published.add(new PublishedArticle(++number, article));
                    }
                    index.add(published);
                    SitePages its = pages.get(index.site().id());
                    published.forEach(p -> crawled.add(index.crawled(p, its.address(p))));
                });
        return crawled;
    }

    private ArticleIndex index(String outlet) {
        return indexes.values().stream()
                .filter(index -> index.site().name().equals(outlet))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No site is called "
                                                + outlet
                                                + "; known are "
                                                + indexes.values().stream()
                                                        .map(e -> e.site().name())
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

    /** The settings of its sites as outlets, in the form of {@code outlets.yaml}. */
    public String outlets() {
        return indexes.values().stream()
                .map(index -> outlet(index.site()))
                .collect(
                        Collectors.joining(
                                "\n",
                                "# The bundled newspaper sites, written at each"
                                        + " start.\noutlets:\n",
                                ""));
    }

    private String outlet(SiteConfig site) {
        String template = site.template().outletFile();
        try (InputStream in = NewspaperSite.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{id}", site.id())
                    .replace("{name}", site.name())
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

    /** A page that has not changed since the client's last request is not sent again. */
    private static void send(HttpExchange exchange, Optional<PageAnswer> answer)
            throws IOException {
        if (answer.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] body = answer.get().body();
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + '-' + body.length + '"';
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
