package io.julgi.jobs.cli;

import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.ServeSettings;
import io.julgi.nlp.TextPipeline;
import io.julgi.sink.Store;
import io.julgi.topics.timeline.TimelineBuilder;
import io.julgi.web.WebServer;
import io.julgi.web.WebSettings;

/** The web server, with everything it needs to answer readers. */
final class View implements AutoCloseable {
    private final WebServer server;
    private final String host;

    private View(WebServer server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Serves from now on.
     *
     * @throws IllegalStateException when the port cannot be had; the message is for the user
     */
    static View open(JobSettings settings, Store store) {
        ServeSettings serve = settings.web();
        WebSettings web =
                new WebSettings(
                        serve.host(),
                        serve.port(),
                        serve.untrackedArticles(),
                        serve.untrackedTimeout());
        TimelineBuilder timelines =
                new TimelineBuilder(serve.untrackedEngine().modeler(), settings.timeline());
        return new View(
                WebServer.start(
                        web, store, TextPipeline.of(settings.language()).queries(), timelines),
                serve.host());
    }

    /** What to open in a browser on this machine. */
    String address() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.close();
    }
}
