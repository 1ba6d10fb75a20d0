package io.julgi.jobs.local;

import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.ArticlePublisher;
import io.julgi.ingest.ImportArticles;
import io.julgi.ingest.ImportSummary;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.jobs.settings.ServeSettings;
import io.julgi.nlp.QueryReader;
import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.topics.MalletTopicModeler;
import io.julgi.topics.TimelineBuilder;
import io.julgi.web.WebServer;
import io.julgi.web.WebSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All of Julgi in one JVM, as {@code demo} and {@code local} run it: the way from files of articles
 * to a served view, top to bottom.
 */
public final class LocalRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Progress progress;
    private final LocalStack stack;
    private final ImportedFiles imported;
    private final Store store;
    private final WebServer web;

    /** Is told what happens. */
    @FunctionalInterface
    public interface Progress {
        /** One line for the operator. */
        void step(String line);
    }

    private LocalRun(
            Progress progress,
            LocalStack stack,
            ImportedFiles imported,
            Store store,
            WebServer web) {
        this.progress = progress;
        this.stack = stack;
        this.imported = imported;
        this.store = store;
        this.web = web;
    }

    /**
     * Starts the servers, the stream job and the view on a data folder.
     *
     * @throws IOException when the folder or the port is not to be had
     */
    public static LocalRun start(Path data, JobSettings settings, Progress progress)
            throws Exception {
        progress.step("Starting Kafka, MongoDB and Flink on " + data);
        LocalStack stack = LocalStack.start(data, settings);
        Store store = Store.open(stack.settings().store());
        try {
            WebServer web =
                    WebServer.start(
                            webSettings(settings.serve()),
                            store,
                            new QueryReader(),
                            new TimelineBuilder(new MalletTopicModeler(), settings.timeline()));
            return new LocalRun(progress, stack, new ImportedFiles(data), store, web);
        } catch (Exception e) {
            store.close();
            stack.close();
            throw e;
        }
    }

    private static WebSettings webSettings(ServeSettings settings) {
        return new WebSettings(
                settings.host(),
                settings.port(),
                settings.untrackedArticles(),
                settings.untrackedTimeout());
    }

    /**
     * Takes in the files that this data folder does not have yet, and makes a build of all articles
     * when something is new or nothing is published.
     */
    public void takeIn(List<Path> files, Clock clock) throws Exception {
        List<Path> missing = new ArrayList<>();
        for (Path file : files) {
            if (!imported.contains(file)) {
                missing.add(file);
            }
        }
        if (!missing.isEmpty()) {
            importFiles(missing, clock);
        }
        progress.step("Waiting until the stream job has stored all articles");
        stack.awaitStored(PATIENCE);
        for (Path file : missing) {
            imported.add(file);
        }
        if (!missing.isEmpty() || store.builds().published().isEmpty()) {
            rebuild(clock);
        }
    }

    private void importFiles(List<Path> files, Clock clock) throws IOException {
        ArticleJson json = new ArticleJson(clock);
        try (ArticlePublisher publisher = new ArticlePublisher(stack.settings().kafka(), json)) {
            ImportSummary summary =
                    new ImportArticles(json, publisher)
                            .run(
                                    files,
                                    (file, soFar) ->
                                            progress.step(
                                                    "Importing %s: %,d articles, %,d rejected"
                                                            .formatted(
                                                                    file.getFileName(),
                                                                    soFar.accepted(),
                                                                    soFar.rejected())));
            if (summary.rejected() > 0) {
                progress.step(
                        "%,d lines were rejected; the topic articles.rejected has each with its reason"
                                .formatted(summary.rejected()));
            }
        }
    }

    /** Makes and publishes a build of all stored articles. */
    public void rebuild(Clock clock) throws Exception {
        progress.step("Making the timelines");
        Build build = stack.rebuild(clock.instant());
        progress.step(
                "Published build %s: %,d articles, %d tracked queries, %,d entries"
                        .formatted(build.id(), build.articles(), build.queries(), build.entries()));
    }

    /** Whether readers have timelines to see. */
    public boolean isPublished() {
        return store.builds().published().isPresent();
    }

    /** Whether there is anything to make timelines of. */
    public boolean hasArticles() {
        return store.articles().count() > 0;
    }

    /** Where the view is. */
    public String address() {
        return "http://%s:%d".formatted(stack.settings().serve().host(), web.port());
    }

    /** Stops all of it, readers first. */
    @Override
    public void close() throws IOException {
        try (stack;
                store) {
            web.close();
        }
    }
}
