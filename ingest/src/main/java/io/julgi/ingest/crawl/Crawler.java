package io.julgi.ingest.crawl;

import io.julgi.ingest.crawl.CrawlTask.Kind;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.fetch.FetchSettings;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.fetch.Fetched.Outcome;
import io.julgi.ingest.fetch.PoliteFetcher;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Crawls outlets continuously: {@link #run()} takes due tasks from the frontier, fetches their
 * pages and passes them to the visitor of their kind. All state that must survive a crash is in the
 * frontier.
 */
public final class Crawler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    /** Other processes may add to a shared frontier, so it is polled. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /** The outcomes of a request that we have cancelled. */
    private static final Set<Outcome> BROKEN_OFF = Set.of(Outcome.UNREACHABLE, Outcome.INSECURE);

    /** Supervisors kill a process some seconds after they stop it. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private static final Duration LONGEST_BREAK = Duration.ofSeconds(1);

    /** The store may be back at any moment, and a retry costs the newspapers nothing. */
    private static final Duration FRONTIER_AGAIN = Duration.ofSeconds(5);

    private final Map<String, Outlet> outlets;
    private final CrawlSettings settings;
    private final PoliteFetcher fetcher;
    private final Frontier frontier;
    private final CrawlHealth health;
    private final Clock clock;
    private final RetryPolicy retries;
    private final Backfill backfill;
    private final SourceVisitor sources;
    private final ArticleVisitor articles;
    private final ExecutorService workers;

    // All below is guarded by this.
    private final Map<String, Integer> connections = new HashMap<>();
    private final Map<String, Integer> requestsByHost = new HashMap<>();
    private final Map<String, Integer> visitsByHost = new HashMap<>();
    private int running;
    private boolean stopped;
    private boolean woken;

    /**
     * A crawler of these outlets; it starts with {@link #run()}.
     *
     * @param fetching the fetcher's settings
     * @param fetcher stays open when the crawler is closed
     */
    public Crawler(
            Collection<Outlet> outlets,
            CrawlSettings settings,
            FetchSettings fetching,
            PoliteFetcher fetcher,
            Frontier frontier,
            ArticleOutput output,
            CrawlHealth health,
            Clock clock) {
        this.outlets = outlets.stream().collect(Collectors.toMap(Outlet::id, Function.identity()));
        this.settings = settings;
        this.fetcher = fetcher;
        this.frontier = frontier;
        this.health = health;
        this.clock = clock;
        retries = new RetryPolicy(settings);
        backfill = new Backfill(frontier, health, clock);
        sources =
                new SourceVisitor(
                        frontier,
                        health,
                        backfill,
                        new PollInterval(settings.shortestPoll(), settings.longestPoll()),
                        fetching.bodyLimit(),
                        clock);
        articles = new ArticleVisitor(frontier, output, health, clock);
        workers = Executors.newFixedThreadPool(settings.workers());
    }

    /**
     * Crawls until {@link #close()}. Failures are retried; no failure of a newspaper, of Kafka or
     * of the frontier's store ends the crawl.
     *
     * @throws InterruptedException when it is interrupted
     */
    public void run() throws InterruptedException {
        boolean isResumed = false;
        boolean isFrontierDown = false;
        while (!isStopped()) {
            Duration rest;
            try {
                if (!isResumed) {
                    outlets.values().forEach(this::addSources);
                    articles.resume();
                    isResumed = true;
                }
                startWhatIsDue();
                rest = untilNextDue();
                isFrontierDown = false;
            } catch (RuntimeException e) {
                rest = shorter(retries.afterFault(1), FRONTIER_AGAIN);
                if (!isFrontierDown) {
                    // Reported once, however often it is retried; all outlets wait for it.
                    isFrontierDown = true;
                    String words = "The frontier failed: " + e.getMessage();
                    outlets.keySet().forEach(id -> health.problem(id, Problem.FAULT, words));
                }
                LOG.warn("The frontier failed; trying again in {}: {}", rest, e.getMessage());
            }
            rest(rest);
        }
    }

    /**
     * Starts to walk back over an outlet's past, beside the live work; see {@link Backfill#start}.
     *
     * @throws IllegalArgumentException when the outlet has nothing to walk over
     */
    public void backfill(Outlet outlet, LocalDate since, LocalDate until) {
        backfill.start(outlet, since, until);
        wake();
    }

    /**
     * Stops taking tasks and waits a moment for the running ones; what has not ended by then is
     * cancelled and left for the next start. Takes three seconds at most.
     */
    @Override
    public void close() {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                fetcher.breakOff();
                workers.shutdownNow();
                workers.awaitTermination(LONGEST_BREAK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** A source that was removed from the settings and is back is polled again. */
    private void addSources(Outlet outlet) {
        Instant now = clock.instant();
        for (Source source : outlet.sources()) {
            CrawlTask poll = CrawlTask.poll(outlet, source, 0);
            if (source.kind() != Source.Kind.ARCHIVE && !frontier.add(poll, now)) {
                frontier.again(poll, now.plus(settings.longestPoll()));
            }
        }
    }

    private void startWhatIsDue() {
        Instant now = clock.instant();
        for (String host : frontier.dueHosts(now)) {
            while (mayStart(host, now)) {
                Optional<Visit> visit = frontier.take(host, now, now.plus(settings.lease()));
                if (visit.isEmpty()) {
                    break;
                }
                start(host, visit.get());
            }
        }
    }

    private synchronized boolean mayStart(String host, Instant now) {
        return !stopped
                && running < settings.workers()
                && requestsByHost.getOrDefault(host, 0) < connections(host)
                // One page is processed while the next one is fetched; more would be lost by a
                // crash.
                && visitsByHost.getOrDefault(host, 0) <= connections(host)
                && !fetcher.freeAt(host).isAfter(now);
    }

    private int connections(String host) {
        return connections.computeIfAbsent(
                host,
                asked ->
                        outlets.values().stream()
                                .filter(outlet -> outlet.owns(asked))
                                .mapToInt(Outlet::connections)
                                .min()
                                .orElse(1));
    }

    private synchronized void start(String host, Visit visit) {
        if (stopped) {
            // Taken during the stop: put back as it was.
            frontier.finish(visit.task(), visit.state(), Optional.of(clock.instant()));
            return;
        }
        running++;
        requestsByHost.merge(host, 1, Integer::sum);
        visitsByHost.merge(host, 1, Integer::sum);
        workers.execute(
                () -> {
                    try {
                        visit(visit);
                    } finally {
                        visitEnded(host);
                    }
                });
    }

    private synchronized void visitEnded(String host) {
        running--;
        oneLess(visitsByHost, host);
        wake();
    }

    private static void oneLess(Map<String, Integer> counts, String host) {
        counts.merge(host, -1, (a, b) -> a + b == 0 ? null : a + b);
    }

    /** Visits one page: fetches it and passes it on by its outcome. */
    private void visit(Visit visit) {
        CrawlTask task = visit.task();
        Outlet outlet = outlets.get(task.outlet());
        try {
            if (outlet == null || !SourceVisitor.isWanted(outlet, task)) {
                // No longer in the settings: look again later.
                requestEnded(task.host());
                frontier.finish(
                        task,
                        visit.state(),
                        Optional.of(clock.instant().plus(RetryPolicy.GONE_AGAIN)));
                return;
            }
            Fetched fetched = fetch(outlet, visit);
            if (isStopped() && BROKEN_OFF.contains(fetched.outcome())) {
                // Most likely cancelled by us, which tells nothing about the page.
                frontier.finish(task, visit.state(), Optional.of(clock.instant()));
                return;
            }
            switch (fetched.outcome()) {
                case OK -> {
                    health.fetched(outlet.id());
                    visitor(task).visit(outlet, visit, fetched);
                }
                case NOT_MODIFIED -> {
                    health.fetched(outlet.id());
                    sources.notModified(visit);
                }
                case POSTPONED -> {
                    Duration wait = fetched.retryAfter().orElseThrow();
                    frontier.finish(task, visit.state(), Optional.of(clock.instant().plus(wait)));
                }
                default -> failed(visit, fetched);
            }
        } catch (InterruptedException e) {
            // The crawler stops before the request was made.
            frontier.finish(task, visit.state(), Optional.of(clock.instant()));
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError e) {
            // A page can be nested deeper than a parser's stack.
            fault(visit, e);
        }
    }

    /** Frees the host for its next request while the page is processed. */
    private Fetched fetch(Outlet outlet, Visit visit) throws InterruptedException {
        CrawlTask task = visit.task();
        try {
            Fetched fetched = fetcher.fetch(outlet, task.address(), visit.state().validators());
            // Another process that takes the host over keeps the rate limit, after a crash too.
            frontier.rest(task.host(), fetcher.freeAt(task.host()));
            return fetched;
        } finally {
            requestEnded(task.host());
        }
    }

    private synchronized void requestEnded(String host) {
        oneLess(requestsByHost, host);
        wake();
    }

    private Visitor visitor(CrawlTask task) {
        return task.kind() == Kind.ARTICLE ? articles : sources;
    }

    private void failed(Visit visit, Fetched fetched) {
        CrawlTask task = visit.task();
        Instant now = clock.instant();
        CrawlState state = visit.state().failed(now);
        health.problem(task.outlet(), problem(fetched.outcome()), fetched.reason());
        frontier.finish(task, state, retries.after(task, state.failures(), fetched).map(now::plus));
    }

    private static Problem problem(Outcome outcome) {
        return switch (outcome) {
            case GONE -> Problem.GONE;
            case FORBIDDEN -> Problem.FORBIDDEN;
            case REFUSED -> Problem.REFUSED;
            case INSECURE -> Problem.INSECURE;
            default -> Problem.UNREACHABLE;
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Kafka, the frontier's store or our code failed: try again soon. */
    private void fault(Visit visit, Throwable fault) {
        CrawlTask task = visit.task();
        LOG.warn("{} failed; it will be tried again", task.address(), fault);
        health.problem(task.outlet(), Problem.FAULT, task.address() + ": " + fault.getMessage());
        Instant now = clock.instant();
        CrawlState state = visit.state().failed(now);
        Duration wait = retries.afterFault(state.failures());
        try {
            frontier.finish(task, state, Optional.of(now.plus(wait)));
        } catch (RuntimeException e) {
            // It was the frontier: the task is due again when its lease is over.
            LOG.warn("{} stays taken until its lease is over", task.address(), e);
        }
    }

    /** The time until a task is due or a host is free, whichever is first. */
    private Duration untilNextDue() {
        Instant now = clock.instant();
        Instant next = now.plus(LONGEST_REST);
        Optional<Instant> due = frontier.nextDue(now);
        if (due.isPresent() && due.get().isBefore(next)) {
            next = due.get();
        }
        for (String host : frontier.dueHosts(now)) {
            Instant free = fetcher.freeAt(host);
            if (free.isAfter(now) && free.isBefore(next)) {
                next = free;
            }
        }
        return Duration.between(now, next);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void wake() {
        woken = true;
        notifyAll();
    }

    private synchronized void rest(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        while (!woken && !stopped) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        woken = false;
    }
}
