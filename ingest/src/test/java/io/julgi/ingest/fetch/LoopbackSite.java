package io.julgi.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site of ours on a loopback address. What has no route is 404, robots.txt too. */
public final class LoopbackSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> routes = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request that came in, with the moment in nanoseconds. */
    record Asked(String path, Map<String, List<String>> headers, long nanos) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    public LoopbackSite() {
        this("127.0.0.1");
    }

    public LoopbackSite(String address) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getAllByName(address)[0], 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers this path and query. */
    public LoopbackSite on(String path, HttpHandler handler) {
        routes.put(path, handler);
        return this;
    }

    public boolean has(String path) {
        return routes.containsKey(path);
    }

    public LoopbackSite page(String path, String html) {
        return on(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", html));
    }

    public LoopbackSite status(String path, int status) {
        return on(path, exchange -> send(exchange, status, "text/plain", ""));
    }

    public LoopbackSite redirect(String path, String location) {
        return on(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", location);
                    send(exchange, 302, "text/plain", "");
                });
    }

    public static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    public String host() {
        return server.getAddress().getAddress().getHostAddress();
    }

    public String origin() {
        return "http://" + host() + ':' + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The paths that were asked for, robots.txt left out. */
    public List<String> askedPages() {
        return asked.stream().map(Asked::path).filter(p -> !p.equals("/robots.txt")).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders()), System.nanoTime()));
        try (exchange) {
            HttpHandler handler = routes.get(path);
            if (handler == null) {
                send(exchange, 404, "text/plain", "");
            } else {
                handler.handle(exchange);
            }
        }
    }
}
