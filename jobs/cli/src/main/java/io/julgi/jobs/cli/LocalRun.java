package io.julgi.jobs.cli;

import io.julgi.ingest.Article;
import io.julgi.ingest.ArticleJson;
import io.julgi.ingest.file.FileForm;
import io.julgi.ingest.file.ImportSummary;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.jobs.cli.terminal.BuildText;
import io.julgi.jobs.cli.terminal.LogFile;
import io.julgi.jobs.cli.terminal.ProgressLine;
import io.julgi.jobs.crawl.CrawlRun;
import io.julgi.jobs.local.LocalStack;
import io.julgi.jobs.settings.JobSettings;
import io.julgi.sink.Build;
import io.julgi.sink.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * All of Julgi in one JVM, as {@code demo} and {@code local} run it: the way from articles, of
 * files or of newspapers, to a served view, top to bottom.
 */
public final class LocalRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final PrintWriter err;
    private final Clock clock;
    private final LocalStack stack;
    private final ImportedFiles imported;
    private final Store store;
    private final View view;

    private LocalRun(
            PrintWriter err,
            Clock clock,
            LocalStack stack,
            ImportedFiles imported,
            Store store,
            View view) {
        this.err = err;
        this.clock = clock;
        this.stack = stack;
        this.imported = imported;
        this.store = store;
        this.view = view;
    }

    /**
     * Starts the servers, the stream job and the view on a data folder.
     *
     * @param err takes one line a step
     * @throws IOException when the folder is not to be had
     * @throws IllegalStateException when the port is not to be had
     */
    public static LocalRun start(Path data, JobSettings settings, PrintWriter err, Clock clock)
            throws Exception {
        LogFile.in(data);
        err.println("Starting Kafka, MongoDB and Flink on " + data);
        LocalStack stack = LocalStack.start(data, settings);
        Store store = Store.open(stack.settings().store());
        try {
            View view = View.open(stack.settings(), store);
            stack.servers().announceHttp(view.address());
            return new LocalRun(err, clock, stack, new ImportedFiles(data), store, view);
        } catch (IOException | RuntimeException e) {
            store.close();
            stack.close();
            throw e;
        }
    }

    /**
     * Imports the files that this data folder does not have yet, and makes a build of all articles
     * when some are new, or when none is published.
     */
    void takeIn(List<Path> files) throws Exception {
        List<Path> missing = new ArrayList<>();
        for (Path file : files) {
            if (!imported.contains(file)) {
                missing.add(file);
            }
        }
        if (!missing.isEmpty()) {
            importFiles(missing);
        }
        err.println("Waiting until the stream has stored all articles");
        stack.awaitStored(PATIENCE);
        if (!missing.isEmpty() || store.builds().published().isEmpty()) {
            rebuild(clock.instant());
        }
        for (Path file : missing) {
            imported.add(file); // only now: a start after a crash makes the build that is missing
        }
    }

    /**
     * Starts to crawl beside all else.
     *
     * @param outlets whose articles come in from now on
     */
    public CrawlRun crawl(List<Outlet> outlets) {
        return CrawlRun.start(stack.settings(), outlets, "local", store);
    }

    /**
     * Waits until the crawler has brought these articles, and makes a build of all when the
     * published one lacks some.
     *
     * @throws TimeoutException when that took longer than half an hour
     */
    void takeIn(List<Article> articles, CrawlRun crawl) throws Exception {
        awaitCrawled(articles.stream().map(Article::id).toList(), crawl);
        err.println("Waiting until the stream has stored all articles");
        stack.awaitStored(PATIENCE);
        long built =
                store.builds()
                        .published()
                        .flatMap(published -> store.builds().find(published.build()))
                        .map(Build::articles)
                        .orElse(0L);
        if (built < articles.size()) {
            rebuild(clock.instant());
        }
    }

    /** Waits until the articles with these ids are stored. */
    public void awaitCrawled(List<String> ids, CrawlRun crawl)
            throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (ProgressLine progress = ProgressLine.start(err, "crawling", ids.size())) {
            List<String> missing = missing(ids);
            while (!missing.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(
                            "%,d of %,d articles are missing after %d minutes; %s"
                                    .formatted(
                                            missing.size(),
                                            ids.size(),
                                            PATIENCE.toMinutes(),
                                            lastProblem(crawl)));
                }
                progress.report(ids.size() - missing.size());
                TimeUnit.MILLISECONDS.sleep(250);
                missing = missing(missing);
            }
        }
    }

    private List<String> missing(List<String> ids) {
        Set<String> stored =
                store.articles().byIds(ids).stream()
                        .map(found -> found.id())
                        .collect(Collectors.toSet());
        return ids.stream().filter(id -> !stored.contains(id)).toList();
    }

    private static String lastProblem(CrawlRun crawl) {
        return crawl.health().stream()
                .flatMap(source -> source.lastProblem().stream())
                .findFirst()
                .map(problem -> "the crawler reports: " + problem)
                .orElse("the crawler reports no problem; see the log");
    }

    private void importFiles(List<Path> files) throws IOException {
        ImportSummary summary =
                new KafkaImport(new ArticleJson(clock), FileForm.USUAL, err)
                        .run(files, stack.settings().kafka());
        err.printf(
                Locale.ROOT,
                "Imported %,d articles; %,d lines were rejected%s%n",
                summary.accepted(),
                summary.rejected(),
                summary.rejected() == 0
                        ? ""
                        : ", the Kafka topic articles.rejected has them with the reason");
    }

    /** Makes and publishes a build of all stored articles. */
    void rebuild(Instant askedAt) throws Exception {
        err.println("Building the timelines");
        err.println(BuildText.line(stack.rebuild(askedAt)));
    }

    /** The settings with the addresses of its own servers. */
    JobSettings settings() {
        return stack.settings();
    }

    /** How many articles are stored. */
    long articles() {
        return store.articles().count();
    }

    /** For what moment the newest build was asked. */
    Optional<Instant> lastRebuild() {
        return store.builds().list().stream().findFirst().map(Build::startedAt);
    }

    /** What to open in a browser. */
    public String address() {
        return view.address();
    }

    /** Stops all of it, readers first. */
    @Override
    public void close() throws IOException {
        try (stack;
                store) {
            view.close();
        }
    }
}
