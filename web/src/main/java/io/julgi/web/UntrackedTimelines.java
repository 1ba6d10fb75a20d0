package io.julgi.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.sink.ArticleStore;
import io.julgi.sink.TimelineStore;
import io.julgi.topics.timeline.Background;
import io.julgi.topics.timeline.Timeline;
import io.julgi.topics.timeline.TimelineBuilder;
import io.julgi.web.answer.Problem;
import io.julgi.web.answer.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Timelines of search words that no build holds, made at once from the stored articles by the same
 * function as a rebuild's.
 *
 * <p>Bounded on every side, because anybody may ask for anything: the newest articles only, two
 * computations at a time beside the threads of requests, a short queue behind them, one computation
 * for all who ask for the same word, results kept for a few minutes, and a time after which a
 * reader is told to ask again. The computation itself goes on: whoever asks again finds its result.
 */
final class UntrackedTimelines implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final Duration KEPT = Duration.ofMinutes(3);
    private static final long CACHED_ARTICLES = 300_000;

    /** The published build's, and the one before it while that changes. */
    private final Cache<String, Optional<Background>> backgrounds =
            Caffeine.newBuilder().maximumSize(2).build();

    private final ArticleStore articles;
    private final TimelineStore timelines;
    private final TimelineBuilder builder;
    private final StoreWatch watch;
    private final WebSettings settings;
    private final ThreadPoolExecutor workers;
    private final AsyncCache<Query, Result> results;

    /**
     * What was made.
     *
     * @param timeline of the articles
     * @param limited whether more articles match
     */
    record Result(Timeline timeline, boolean limited) {}

    UntrackedTimelines(
            ArticleStore articles,
            TimelineStore timelines,
            TimelineBuilder builder,
            StoreWatch watch,
            WebSettings settings) {
        this.articles = articles;
        this.timelines = timelines;
        this.builder = builder;
        this.watch = watch;
        this.settings = settings;
        AtomicInteger number = new AtomicInteger();
        this.workers =
                new ThreadPoolExecutor(
                        AT_ONCE,
                        AT_ONCE,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        task -> {
                            Thread thread =
                                    new Thread(task, "web-untracked-" + number.incrementAndGet());
                            // A computation that nobody waits for must not keep the process alive.
                            thread.setDaemon(true);
                            return thread;
                        });
        this.results =
                Caffeine.newBuilder()
                        .expireAfterWrite(KEPT)
                        .maximumWeight(CACHED_ARTICLES)
                        .<Query, Result>weigher(
                                (query, result) -> 50 + result.timeline().articles())
                        .buildAsync();
    }

    /**
     * The query's timelines, now or soon. Ends with a {@link ProblemException} when they take too
     * long or too many others wait.
     */
    CompletableFuture<Result> of(Query query) {
        watch.requireStore();
        CompletableFuture<Result> result;
        try {
            result = results.get(query, (asked, executor) -> compute(asked));
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(new ProblemException(Problem.busy()));
        }
        // On a copy: the time-out of one reader must not end the computation for the others.
        return result.copy()
                .orTimeout(settings.untrackedTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(
                        fault -> CompletableFuture.failedFuture(asProblem(unwrapped(fault))));
    }

    /** Not by supplyAsync, whose wrapping makes the cache log a computation that was let go. */
    private CompletableFuture<Result> compute(Query query) {
        CompletableFuture<Result> result = new CompletableFuture<>();
        workers.execute(
                () -> {
                    try {
                        result.complete(make(query));
                    } catch (RuntimeException | Error fault) {
                        result.completeExceptionally(fault);
                    }
                });
        return result;
    }

    private Result make(Query query) {
        watch.requireStore();
        // One more than wanted tells whether there are more.
        List<Article> found = articles.matching(query.tokens(), settings.untrackedArticles() + 1);
        boolean limited = found.size() > settings.untrackedArticles();
        List<Article> newest = limited ? found.subList(0, settings.untrackedArticles()) : found;
        return new Result(build(query, newest), limited);
    }

    /** With the published build's background; before the first build nothing is known of others. */
    private Timeline build(Query query, List<Article> found) {
        return watch.publication()
                .flatMap(publication -> backgrounds.get(publication.build(), timelines::background))
                .map(background -> builder.build(query, found, background))
                .orElseGet(() -> builder.build(query, found));
    }

    private static Throwable unwrapped(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null
                ? fault.getCause()
                : fault;
    }

    private static Throwable asProblem(Throwable fault) {
        if (fault instanceof TimeoutException) {
            return new ProblemException(Problem.stillComputing());
        }
        // Only when the server is being closed.
        return fault instanceof CancellationException
                ? new ProblemException(Problem.busy())
                : fault;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
