package io.julgi.ingest.crawl;

import io.julgi.ingest.crawl.CrawlTask.Days;
import io.julgi.ingest.crawl.CrawlTask.Kind;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.fetch.Backoff;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the articles of outlets to an output, all day: {@link #run()} takes due tasks from the
 * frontier, fetches their pages and hands them to who can read them. Everything that has to outlive
 * a crash is in the frontier.
 */
public final class Crawler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    /** Others may add to a shared frontier, so look there now and then. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /** What is gone may come back; permanent errors are tried again some days later. */
    private static final Duration GONE_AGAIN = Duration.ofDays(3);

    /** What a request looks like that we break off ourselves. */
    private static final Set<Outcome> BROKEN_OFF = Set.of(Outcome.UNREACHABLE, Outcome.INSECURE);

    private static final int MOST_GONE = 3;
    private static final int MOST_FAILURES = 12;

    /** A fault of ours is no reason to stay away from a page for a day. */
    private static final int MOST_DOUBLED_FAULTS = 5;

    /** Whoever stops a process waits some seconds before it kills. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private static final Duration LONGEST_BREAK = Duration.ofSeconds(1);

    /** The store may be back at any moment; nothing is asked of a newspaper meanwhile. */
    private static final Duration FRONTIER_AGAIN = Duration.ofSeconds(5);

    private final Map<String, Outlet> outlets;
    private final CrawlSettings settings;
    private final PoliteFetcher fetcher;
    private final Frontier frontier;
    private final CrawlHealth health;
    private final Clock clock;
    private final Backoff backoff;
    private final SourceVisitor sources;
    private final ArticleVisitor articles;
    private final ExecutorService workers;

    // All below is guarded by this.
    private final Map<String, Integer> connections = new HashMap<>();
    private final Map<String, Integer> askedByHost = new HashMap<>();
    private final Map<String, Integer> visitsByHost = new HashMap<>();
    private int running;
    private boolean stopped;
    private boolean woken;

    /**
     * A crawler that knows these outlets; it begins with {@link #run()}.
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
        RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        backoff = new Backoff(settings.firstRetry(), random);
        sources =
                new SourceVisitor(
                        frontier,
                        health,
                        new PollInterval(settings.shortestPoll(), settings.longestPoll()),
                        fetching.bodyLimit(),
                        clock);
        articles = new ArticleVisitor(frontier, output, health, clock);
        workers = Executors.newFixedThreadPool(settings.workers());
    }

    /**
     * Crawls until {@link #close()}. What fails is tried again; nothing that a newspaper, Kafka or
     * the frontier's store does ends it.
     *
     * @throws InterruptedException when it is interrupted
     */
    public void run() throws InterruptedException {
        boolean hasSources = false;
        boolean isAway = false;
        while (!isStopped()) {
            Duration rest;
            try {
                if (!hasSources) {
                    outlets.values().forEach(this::addSources);
                    hasSources = true;
                }
                startWhatIsDue();
                rest = untilNextDue();
                isAway = false;
            } catch (RuntimeException e) {
                rest = shorter(backoff.after(1), FRONTIER_AGAIN);
                if (!isAway) {
                    // One fault, however often it is tried; all outlets wait for it.
                    isAway = true;
                    String words = "The frontier failed: " + e.getMessage();
                    outlets.keySet().forEach(id -> health.problem(id, Problem.FAULT, words));
                }
                LOG.warn("The frontier failed; trying again in {}: {}", rest, e.getMessage());
            }
            rest(rest);
        }
    }

    /**
     * Walks an outlet's archives, or its lists where it has none, back from one day to another,
     * both included, beside the live work, and looks through those of its sitemaps that hold these
     * days. Goes on after a restart; days that were walked over are not walked over again.
     *
     * @throws IllegalArgumentException when the outlet has nothing to walk over
     */
    public void backfill(Outlet outlet, LocalDate since, LocalDate until) {
        Source.Kind kind =
                outlet.sources().stream().anyMatch(s -> s.kind() == Source.Kind.ARCHIVE)
                        ? Source.Kind.ARCHIVE
                        : Source.Kind.LIST;
        boolean found = false;
        for (Source source : outlet.sources()) {
            if (source.kind() == kind || source.kind() == Source.Kind.SITEMAP) {
                found = true;
                sources.addDays(outlet, source, new Days(until, since, ""));
            }
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "Outlet "
                            + outlet.id()
                            + " has no archives, lists or sitemaps; add one to its settings to reach"
                            + " the past");
        }
        wake();
    }

    /**
     * Stops taking tasks and waits a moment for those that run; what does not end by then is broken
     * off and left for the next time. Takes three seconds at most.
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

    /** Whether an outlet has anything that {@link #backfill} can walk over. */
    public static boolean reachesThePast(Outlet outlet) {
        return tellsDays(outlet)
                || outlet.sources().stream()
                        .anyMatch(source -> source.kind() == Source.Kind.SITEMAP);
    }

    /**
     * Whether {@link SourceHealth#backfilledTo} tells how far a backfill has come. Sitemaps come in
     * no order of days.
     */
    public static boolean tellsDays(Outlet outlet) {
        return outlet.sources().stream()
                .anyMatch(
                        source ->
                                source.kind() == Source.Kind.ARCHIVE
                                        || source.kind() == Source.Kind.LIST);
    }

    /** One that was in the settings before, and then was not, rests: it is woken. */
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
                && askedByHost.getOrDefault(host, 0) < connections(host)
                // One page is read while the next one comes; more would be lost by a crash.
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
            // Taken at the very moment of the end: back to where it was.
            frontier.finish(visit.task(), visit.state(), Optional.of(clock.instant()));
            return;
        }
        running++;
        askedByHost.merge(host, 1, Integer::sum);
        visitsByHost.merge(host, 1, Integer::sum);
        workers.execute(
                () -> {
                    try {
                        visit(visit);
                    } finally {
                        ended(host);
                    }
                });
    }

    private synchronized void ended(String host) {
        running--;
        oneLess(visitsByHost, host);
        wake();
    }

    private static void oneLess(Map<String, Integer> counts, String host) {
        counts.merge(host, -1, (a, b) -> a + b == 0 ? null : a + b);
    }

    /** The story of one page. */
    private void visit(Visit visit) {
        CrawlTask task = visit.task();
        Outlet outlet = outlets.get(task.outlet());
        try {
            if (outlet == null || !SourceVisitor.isWanted(outlet, task)) {
                // Out of the settings since it was added: wait for it to come back.
                asked(task.host());
                frontier.finish(task, visit.state(), Optional.of(clock.instant().plus(GONE_AGAIN)));
                return;
            }
            Fetched fetched = fetch(outlet, visit);
            if (isStopped() && BROKEN_OFF.contains(fetched.outcome())) {
                // Most likely broken off by us, which says nothing about the page.
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
            // The crawler stops before it asked: nothing has happened.
            frontier.finish(task, visit.state(), Optional.of(clock.instant()));
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError e) {
            // A page can be deeper than a parser's stack.
            fault(visit, e);
        }
    }

    /** While its page is read, the host may be asked for the next one. */
    private Fetched fetch(Outlet outlet, Visit visit) throws InterruptedException {
        CrawlTask task = visit.task();
        try {
            Fetched fetched = fetcher.fetch(outlet, task.address(), visit.state().validators());
            // Whoever takes the host over, after a crash too, keeps the distance.
            frontier.rest(task.host(), fetcher.freeAt(task.host()));
            return fetched;
        } finally {
            asked(task.host());
        }
    }

    private synchronized void asked(String host) {
        oneLess(askedByHost, host);
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
        frontier.finish(task, state, again(task, state, fetched).map(now::plus));
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

    private Optional<Duration> again(CrawlTask task, CrawlState state, Fetched fetched) {
        boolean isArticle = task.kind() == Kind.ARTICLE;
        return switch (fetched.outcome()) {
            case GONE, REFUSED ->
                    isArticle && state.failures() >= MOST_GONE
                            ? Optional.empty()
                            : Optional.of(isArticle ? GONE_AGAIN : settings.longestPoll());
            case FORBIDDEN ->
                    isArticle && state.failures() >= MOST_FAILURES
                            ? Optional.empty()
                            : fetched.retryAfter();
            default ->
                    isArticle && state.failures() >= MOST_FAILURES
                            ? Optional.empty()
                            : Optional.of(max(backoff.after(state.failures()), fetched));
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration wait, Fetched fetched) {
        return fetched.retryAfter().filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    }

    /** Something of ours failed, most likely Kafka or the frontier's store: try again soon. */
    private void fault(Visit visit, Throwable fault) {
        CrawlTask task = visit.task();
        LOG.warn("{} failed; it will be tried again", task.address(), fault);
        health.problem(task.outlet(), Problem.FAULT, task.address() + ": " + fault.getMessage());
        Instant now = clock.instant();
        CrawlState state = visit.state().failed(now);
        Duration wait = backoff.after(Math.min(state.failures(), MOST_DOUBLED_FAULTS));
        try {
            frontier.finish(task, state, Optional.of(now.plus(wait)));
        } catch (RuntimeException e) {
            // It was the frontier: the task is due again when its time is over.
            LOG.warn("{} stays taken until its time is over", task.address(), e);
        }
    }

    /** Until a task is due or a host may be asked again, whichever is first. */
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
