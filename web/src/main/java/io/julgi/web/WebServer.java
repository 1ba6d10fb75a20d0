package io.julgi.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import io.julgi.nlp.QueryReader;
import io.julgi.sink.Store;
import io.julgi.sink.mongo.StoreException;
import io.julgi.topics.timeline.TimelineBuilder;
import io.julgi.web.answer.Json;
import io.julgi.web.answer.Problem;
import io.julgi.web.answer.ProblemErrorHandler;
import io.julgi.web.answer.ProblemException;
import io.julgi.web.answer.SecurityHeaders;
import io.julgi.web.messages.Language;
import java.net.BindException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP API and the view, from start to stop. Serves readers only: nothing here changes a
 * timeline, a build or an article.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** A search word of 10,000 characters, percent-encoded, still gets our own answer. */
    private static final int REQUEST_HEADER_BYTES = 128 * 1024;

    private static final int THREADS = 64;

    private final StoreWatch watch;
    private final UntrackedTimelines untracked;
    private final AskedQueries asked;
    private final WebMetrics metrics;
    private final Map<String, Handler> routes = new LinkedHashMap<>();
    private final Javalin javalin;

    private WebServer(
            WebSettings settings, Store store, QueryReader queries, TimelineBuilder timelines) {
        this.watch = new StoreWatch(store.builds(), System::nanoTime);
        this.untracked =
                new UntrackedTimelines(
                        store.articles(), store.timelines(), timelines, watch, settings);
        this.asked = new AskedQueries(store.queries(), InstantSource.system());
        TimelineRoutes timelineRoutes =
                new TimelineRoutes(
                        store,
                        watch,
                        new SearchWords(store, watch, queries),
                        new PublishedTimelines(store.timelines(), watch),
                        untracked,
                        asked);
        this.metrics = new WebMetrics(store);
        List<Route> api =
                new ApiDescription()
                        .with(
                                Stream.of(
                                                timelineRoutes.routes(),
                                                new LiveRoutes(store, watch).routes(),
                                                new StatusRoutes(store, watch).routes(),
                                                new SourceRoutes(store, watch).routes(),
                                                metrics.routes())
                                        .flatMap(List::stream)
                                        .toList());
        api.forEach(route -> routes.put(route.operation().path(), route.handler()));
        routes.putAll(Page.routes());
        this.javalin = Javalin.create(config -> configure(config, settings));
    }

    /**
     * Starts to serve. The store need not be there yet: until it is, everything that needs it
     * answers 503.
     *
     * @param queries reads search words until the store has said which version of the dictionary
     *     the published build was made with
     * @throws IllegalStateException when the port cannot be had; the message is for the user
     */
    public static WebServer start(
            WebSettings settings, Store store, QueryReader queries, TimelineBuilder timelines) {
        WebServer server = new WebServer(settings, store, queries, timelines);
        try {
            server.watch.start();
            server.javalin.start(settings.host(), settings.port());
            return server;
        } catch (RuntimeException failed) {
            server.close();
            if (failed instanceof JavalinException && isAboutTheAddress(failed)) {
                throw new IllegalStateException(
                        ("Cannot listen on %s port %d: it is in use, or not ours to use. Stop what"
                                        + " uses it, or choose another port with --port (0 takes a"
                                        + " free one)")
                                .formatted(settings.host(), settings.port()),
                        failed);
            }
            throw failed;
        }
    }

    private static boolean isAboutTheAddress(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause instanceof io.javalin.util.JavalinBindException) {
                return true;
            }
        }
        return false;
    }

    private void configure(JavalinConfig config, WebSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE; // Body does it, once
        config.http.asyncTimeout = settings.untrackedTimeout().toMillis() + 10_000;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("web");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
                    http.setSendServerVersion(false);
                });
        config.jetty.modifyServer(
                server -> {
                    server.setStopTimeout(0);
                    server.setErrorHandler(new ProblemErrorHandler());
                });
        config.jetty.modifyServletContextHandler(
                handler -> handler.setErrorHandler(new ProblemErrorHandler()));

        config.routes.before(metrics::begin);
        config.routes.after(metrics::end);
        config.routes.before(context -> SecurityHeaders.ALL.forEach(context::header));
        routes.forEach(config.routes::get);
        // Javalin's own answer to HEAD is always 200, even where GET says 503.
        routes.forEach(config.routes::head);
        config.routes.exception(
                ProblemException.class, (refused, context) -> send(refused.problem(), context));
        config.routes.exception(
                HttpResponseException.class,
                (refused, context) -> send(Problem.ofStatus(refused.getStatus()), context));
        config.routes.exception(
                StoreException.class,
                (away, context) -> {
                    LOG.warn("{}: {}", context.path(), away.getMessage());
                    send(Problem.storeAway(), context);
                });
        config.routes.exception(
                Exception.class,
                (fault, context) -> {
                    LOG.error("{} failed", context.path(), fault);
                    send(Problem.unexpected(), context);
                });
    }

    private static void send(Problem problem, Context context) {
        Language language = Language.preferred(context.header("Accept-Language"));
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        if (problem.status() == 503) {
            context.header("Retry-After", "2");
        }
        context.contentType(Problem.MEDIA_TYPE);
        context.header("Vary", "Accept-Language");
        context.result(Json.bytes(problem.in(language)));
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /** All addresses that are served. */
    Set<String> paths() {
        return routes.keySet();
    }

    /** Stops listening and computing. What is being computed is let go. */
    @Override
    public void close() {
        javalin.stop();
        untracked.close();
        asked.close();
        watch.close();
        metrics.close();
    }
}
