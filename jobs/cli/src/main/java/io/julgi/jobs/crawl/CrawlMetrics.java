package io.julgi.jobs.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.julgi.web.SourceMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Serves the metrics of this crawler since its start for Prometheus: {@code GET /metrics}. */
public final class CrawlMetrics implements AutoCloseable {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Optional<HttpServer> server;

    private CrawlMetrics(Optional<HttpServer> server) {
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param where host and port; when empty, nothing is served
     * @throws IOException when the port is taken
     */
    public static CrawlMetrics serve(String where, CrawlRun crawl) throws IOException {
        if (where.isEmpty()) {
            return new CrawlMetrics(Optional.empty());
        }
        int colon = where.lastIndexOf(':');
        InetSocketAddress address =
                new InetSocketAddress(
                        where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        SourceMetrics sources = new SourceMetrics(registry);
        HttpServer server = server(address);
        server.createContext(
                "/metrics",
                exchange -> {
                    sources.update(crawl.health());
                    answer(exchange, registry.scrape());
                });
        server.createContext("/healthz", exchange -> answer(exchange, "ok\n"));
        server.start();
        return new CrawlMetrics(Optional.of(server));
    }

    private static HttpServer server(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new IOException(
                    "Cannot serve metrics on "
                            + address.getHostString()
                            + ":"
                            + address.getPort()
                            + " (crawl.metrics): "
                            + e.getMessage()
                            + "; choose another port, or none",
                    e);
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", TYPE);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** The address of the metrics, if they are served. */
    public Optional<String> address() {
        return server.map(
                there ->
                        "http://"
                                + there.getAddress().getHostString()
                                + ":"
                                + there.getAddress().getPort()
                                + "/metrics");
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.ifPresent(there -> there.stop(0));
    }
}
