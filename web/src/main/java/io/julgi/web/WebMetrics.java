package io.julgi.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.julgi.sink.Store;
import io.julgi.sink.crawl.SourceHealthStore;
import io.julgi.sink.mongo.StoreException;
import io.julgi.web.openapi.Operation;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this server does and how the outlets are doing, for Prometheus. */
final class WebMetrics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebMetrics.class);
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String STARTED = "julgi.started";

    private final Store store;
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SourceMetrics sources = new SourceMetrics(registry);

    WebMetrics(Store store) {
        this.store = store;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** A request has come. */
    void begin(Context context) {
        context.attribute(STARTED, System.nanoTime());
    }

    /** It was answered. Whatever matches no route counts as one, for there are many addresses. */
    void end(Context context) {
        Long started = context.attribute(STARTED);
        if (started == null) {
            return;
        }
        Endpoint matched = context.endpoints().lastHttpEndpoint();
        Timer.builder("julgi.http.requests")
                .description("Requests by route and status")
                .tag("route", matched == null ? "other" : matched.path)
                .tag("status", String.valueOf(context.statusCode()))
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - started));
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        Operation.of(
                                        "/metrics",
                                        "metrics",
                                        "Measures for Prometheus",
                                        String.class,
                                        "In Prometheus' text format.")
                                .describedAs(
                                        "Requests by route and status, the process, and the health"
                                                + " of the outlets (`julgi_crawl_…`).")
                                .as("text/plain"),
                        this::send));
    }

    private void send(Context context) {
        try {
            sources.update(new SourceHealthStore(store).sources());
        } catch (StoreException away) {
            // The server's own measures matter most just then.
            LOG.warn("No health of outlets among the metrics: {}", away.getMessage());
        }
        context.header("Cache-Control", "no-store");
        context.contentType(TYPE);
        context.result(registry.scrape().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        registry.close();
    }
}
