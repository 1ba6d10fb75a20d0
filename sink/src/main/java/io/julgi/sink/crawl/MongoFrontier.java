package io.julgi.sink.crawl;

import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.DuplicateCandidate;
import io.julgi.ingest.crawl.Frontier;
import io.julgi.ingest.crawl.TaskQueues;
import io.julgi.ingest.crawl.Visit;
import io.julgi.sink.Store;
import io.julgi.sink.crawl.FrontierStore.EndedVisit;
import io.julgi.sink.crawl.HostLeases.Leased;
import io.julgi.sink.mongo.GroupedWrites;
import io.julgi.sink.mongo.StoreException;
import io.julgi.sink.mongo.StoredIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frontier that outlives every crash, and that several crawlers share: each of them works for
 * hosts of its own, and takes over those of a crawler that dies.
 *
 * <p>All that is known of an address stands in {@code crawl}, where it is only ever looked up by
 * its {@code _id}, so a million of them cost what ten thousand do. What is to be done stands in
 * {@code crawlDue} as well, and of the hosts that are ours also in memory: taking a task writes
 * nothing, and asks nothing when what is known of it came from ourselves. {@code crawl} is what
 * counts; a task in {@code crawlDue} that {@code crawl} does not confirm was left by a crash
 * between two writes, and is dropped.
 *
 * <p>Visits that end at about the same time are stored together, and each is over when it is
 * stored.
 *
 * <p>A visit that ends while MongoDB is away is kept in memory until it can be stored, so that what
 * was fetched and published is not fetched again.
 */
public final class MongoFrontier implements Frontier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MongoFrontier.class);

    /** The indexes that a crawler needs, besides those of the {@link Store}. */
    public static final List<StoredIndex> INDEXES =
            Stream.of(FrontierStore.INDEXES, HostLeases.INDEXES).flatMap(List::stream).toList();

    /** How often we look for hosts and for tasks from others. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** What somebody added and died before telling of is found after this time. */
    private static final Duration RELOAD = Duration.ofMinutes(5);

    /** A new owner of a host needs longer than this to begin. */
    private static final Duration SHORT_REST = Duration.ofSeconds(5);

    private static final Duration STORIES_KEPT = Duration.ofDays(7);
    private static final Duration STORIES_SWEPT = Duration.ofHours(1);

    /** So many tasks of a host are kept in memory; the rest waits in the store. */
    static final int AT_HAND = 20_000;

    /** What is known of so many tasks is asked for at once. */
    private static final int CONFIRMED_AT_ONCE = 100;

    private static final int PAST = 2;

    private final FrontierStore stored;
    private final GroupedWrites<EndedVisit> finishes;
    private final HostLeases leases;
    private final int atHand;
    private final Clock clock;
    private final Object looking = new Object();

    // Guarded by looking.
    private final Map<String, Long> loadedAt = new HashMap<>();
    private Instant lastReload = Instant.MIN;
    private Instant lastSweep = Instant.MIN;

    // Guarded by this.
    private final TaskQueues queues = new TaskQueues();
    private final Map<String, Taken> taken = new HashMap<>();
    private final Map<String, EndedVisit> unsaved = new LinkedHashMap<>();
    private final Set<String> knownHosts = new HashSet<>();
    private final Set<String> waitingInStore = new HashSet<>();
    private final Map<String, Instant> rests = new HashMap<>();
    private Set<String> mine = Set.of();
    private Instant mineUntil = Instant.MIN;
    private Instant lastLook = Instant.MIN;

    private record Taken(String host, Instant until) {}

    /**
     * What the crawlers of this store have to fetch, shared by host among those that run.
     *
     * @param crawler names this one among them; one that comes back with its name after a crash
     *     goes on at once, others wait until its time is over
     * @param domains it works for hosts of these
     */
    public MongoFrontier(Store store, String crawler, List<String> domains, Clock clock) {
        this(store, crawler, domains, AT_HAND, clock);
    }

    MongoFrontier(Store store, String crawler, List<String> domains, int atHand, Clock clock) {
        stored = new FrontierStore(store);
        finishes = new GroupedWrites<>(stored::save);
        leases =
                new HostLeases(
                        store.quick(HostLeases.HOSTS, CrawlForms.DOCUMENTS),
                        store.quick(HostLeases.CRAWLERS, CrawlForms.DOCUMENTS),
                        crawler,
                        domains);
        this.atHand = atHand;
        this.clock = clock;
    }

    @Override
    public List<CrawlTask> add(List<CrawlTask> tasks, Instant at) {
        Map<String, CrawlTask> fresh = new LinkedHashMap<>();
        tasks.forEach(task -> fresh.putIfAbsent(task.key(), task));
        fresh.keySet().removeAll(stored.known(fresh.keySet()));
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<CrawlTask> added = List.copyOf(fresh.values());
        added.stream().map(CrawlTask::host).distinct().forEach(this::know);
        Set<String> inserted = stored.add(added, at);
        keep(added, at, inserted);
        // Several sources announce one article at the same moment: it is new to one of them.
        return added.stream().filter(task -> inserted.contains(task.key())).toList();
    }

    @Override
    public void again(CrawlTask task, Instant at) {
        know(task.host());
        stored.again(task, at);
        keep(List.of(task), at, Set.of());
    }

    @Override
    public Map<String, CrawlState> states(Collection<String> keys) {
        return stored.find(keys).stream()
                .collect(Collectors.toMap(KnownAddress::id, KnownAddress::state));
    }

    @Override
    public List<String> dueHosts(Instant now) {
        look();
        synchronized (this) {
            return areMine() ? queues.dueHosts(now) : List.of();
        }
    }

    @Override
    public synchronized Optional<Instant> nextDue(Instant now) {
        return queues.nextDue(now);
    }

    @Override
    public Optional<Visit> take(String host, Instant now, Instant until) {
        look();
        confirmNext(host, now);
        while (true) {
            Optional<Claim> claim = claimFirst(host, now, until);
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            CrawlTask task = claim.get().task();
            if (claim.get().state().isPresent()) {
                return Optional.of(new Visit(task, claim.get().state().get()));
            }
            try {
                Optional<Visit> visit = confirm(task, now);
                if (visit.isPresent()) {
                    return visit;
                }
            } catch (RuntimeException e) {
                put(task, now);
                throw e;
            }
        }
    }

    @Override
    public void rest(String host, Instant until) {
        // Stored at the next look: a page that has come must not wait for it, or fail with it.
        boolean isLong = until.isAfter(clock.instant().plus(SHORT_REST));
        synchronized (this) {
            queues.rest(host, until);
            if (isLong) {
                rests.put(host, until);
            }
        }
    }

    @Override
    public void finish(CrawlTask task, CrawlState state, Optional<Instant> next) {
        EndedVisit finished = new EndedVisit(task, state, next);
        try {
            finishes.write(finished);
        } catch (StoreException e) {
            LOG.warn("{} is kept in memory until it can be stored: {}", task.key(), e.getMessage());
            synchronized (this) {
                queues.remove(task.key());
                unsaved.put(task.key(), finished);
            }
            return;
        }
        saved(finished);
    }

    @Override
    public List<DuplicateCandidate> duplicateCandidates(Instant since) {
        return stored.stories(since);
    }

    @Override
    public long size() {
        return stored.size();
    }

    /**
     * Whether this is the crawler that does for a domain what one of all its crawlers has to do.
     * While crawlers come and go it may be several for a moment, or none.
     */
    public boolean isFirst(String domain) {
        return leases.isFirst(domain);
    }

    /** Stores what is left and gives the hosts to other crawlers. The store stays open. */
    @Override
    public void close() {
        synchronized (looking) {
            saveUnsaved();
            saveRests();
            Set<String> idle;
            synchronized (this) {
                idle = new HashSet<>(mine);
                idle.removeAll(busy());
                mine = Set.of();
                mineUntil = Instant.MIN;
            }
            leases.leave(idle);
        }
    }

    /** Looks for hosts and tasks, unless that was done just now. */
    private void look() {
        synchronized (looking) {
            Instant now = clock.instant();
            synchronized (this) {
                if (now.isBefore(later(lastLook, LOOK))) {
                    return;
                }
            }
            saveUnsaved();
            saveRests();
            Map<String, Leased> leased = leases.look(now, busyNow());
            own(leased, now);
            load(leased, now);
            sweepStories(now);
        }
    }

    private void own(Map<String, Leased> leased, Instant now) {
        Set<String> gone;
        synchronized (this) {
            gone = new HashSet<>(mine);
            gone.removeAll(leased.keySet());
            gone.forEach(queues::removeHost);
            // Somebody else may have had it in between.
            leased.forEach(
                    (host, lease) -> {
                        if (lease.isNew()) {
                            queues.removeHost(host);
                            loadedAt.remove(host);
                        }
                    });
            waitingInStore.removeAll(gone);
            leased.forEach((host, lease) -> queues.rest(host, lease.free()));
            mine = Set.copyOf(leased.keySet());
            mineUntil = leases.renewedUntil();
            lastLook = now;
        }
        loadedAt.keySet().removeAll(gone);
        // What was added in the belief that the host is ours is news to its owner.
        gone.forEach(leases::tell);
    }

    private void load(Map<String, Leased> leased, Instant now) {
        boolean isAll = !now.isBefore(later(lastReload, RELOAD));
        lastReload = isAll ? now : lastReload;
        for (Map.Entry<String, Leased> host : leased.entrySet()) {
            Long before = loadedAt.get(host.getKey());
            boolean isNews = before == null || before != host.getValue().added();
            if (isAll || isNews || isShort(host.getKey())) {
                load(host.getKey());
                loadedAt.put(host.getKey(), host.getValue().added());
            }
        }
    }

    private void load(String host) {
        List<DueTask> waiting = stored.due(host, atHand);
        synchronized (this) {
            for (DueTask each : waiting) {
                String key = each.task().key();
                boolean isLate =
                        queues.due(key).filter(there -> !there.isAfter(each.due())).isPresent();
                if (!isLate && !taken.containsKey(key) && !unsaved.containsKey(key)) {
                    queues.put(each.task(), each.due());
                }
            }
            if (waiting.size() == atHand) {
                waitingInStore.add(host);
            } else {
                waitingInStore.remove(host);
            }
        }
    }

    private synchronized boolean isShort(String host) {
        return waitingInStore.contains(host) && queues.size(host) < atHand / 10;
    }

    private void sweepStories(Instant now) {
        if (now.isBefore(later(lastSweep, STORIES_SWEPT))) {
            return;
        }
        lastSweep = now;
        stored.forgetStories(now.minus(STORIES_KEPT));
    }

    private record Claim(CrawlTask task, Optional<CrawlState> state) {}

    private synchronized Optional<Claim> claimFirst(String host, Instant now, Instant until) {
        if (!areMine() || !mine.contains(host)) {
            return Optional.empty();
        }
        Optional<Claim> first =
                queues.first(host, now).map(task -> new Claim(task, queues.state(task.key())));
        first.ifPresent(
                claim -> {
                    // Should nobody finish it, what is known by then is asked for anew.
                    queues.put(claim.task(), until);
                    taken.put(claim.task().key(), new Taken(host, until));
                });
        return first;
    }

    /**
     * Asks what is known of the host's next tasks, unless it is known of the first: those that this
     * crawler has added or visited itself, and nobody else since the host is ours.
     */
    private void confirmNext(String host, Instant now) {
        Set<String> next;
        synchronized (this) {
            Optional<CrawlTask> first = queues.first(host, now);
            if (!mine.contains(host)
                    || first.filter(task -> queues.state(task.key()).isEmpty()).isEmpty()) {
                return;
            }
            next =
                    queues.due(host, now)
                            .limit(CONFIRMED_AT_ONCE)
                            .map(CrawlTask::key)
                            .filter(key -> queues.state(key).isEmpty())
                            .collect(Collectors.toSet());
        }
        List<KnownAddress> found = stored.find(next);
        synchronized (this) {
            for (KnownAddress address : found) {
                String key = address.id();
                if (address.isDue(now) && !taken.containsKey(key) && queues.state(key).isEmpty()) {
                    queues.know(key, address.state());
                }
            }
        }
    }

    /** Empty when the task is not due after all; then it stands where it belongs. */
    private Optional<Visit> confirm(CrawlTask task, Instant now) {
        Optional<KnownAddress> found = stored.find(task.key());
        if (found.isEmpty()) {
            stored.addKnown(task, now);
            return Optional.of(new Visit(task, CrawlState.NEW));
        }
        KnownAddress address = found.get();
        if (address.isDue(now)) {
            return Optional.of(new Visit(task, address.state()));
        }
        finish(task, address.state(), address.next());
        return Optional.empty();
    }

    private synchronized void saved(EndedVisit finished) {
        CrawlTask task = finished.task();
        unsaved.remove(task.key());
        taken.remove(task.key());
        if (finished.next().isPresent() && mine.contains(task.host())) {
            queues.put(task, finished.next().get(), Optional.of(finished.state()));
        } else {
            queues.remove(task.key());
        }
    }

    private void saveUnsaved() {
        List<EndedVisit> waiting;
        synchronized (this) {
            waiting = List.copyOf(unsaved.values());
        }
        stored.save(waiting);
        waiting.forEach(this::saved);
    }

    private void saveRests() {
        Map<String, Instant> waiting;
        synchronized (this) {
            waiting = Map.copyOf(rests);
        }
        waiting.forEach(leases::rest);
        synchronized (this) {
            rests.entrySet().removeAll(waiting.entrySet());
        }
    }

    private synchronized void put(CrawlTask task, Instant at) {
        taken.remove(task.key());
        queues.put(task, at);
    }

    /**
     * Puts new tasks where they are done: at hand, or before the eyes of the host's owner.
     *
     * @param unvisited the keys of those of which nothing else can be known yet
     */
    private void keep(List<CrawlTask> tasks, Instant at, Set<String> unvisited) {
        Set<String> foreign = new HashSet<>();
        synchronized (this) {
            for (CrawlTask task : tasks) {
                String host = task.host();
                if (!mine.contains(host)) {
                    foreign.add(host);
                } else if (task.priority() >= PAST && queues.size(host) >= atHand) {
                    waitingInStore.add(host);
                } else if (!taken.containsKey(task.key())
                        && queues.due(task.key()).filter(there -> !there.isAfter(at)).isEmpty()) {
                    queues.put(
                            task,
                            at,
                            unvisited.contains(task.key())
                                    ? Optional.of(CrawlState.NEW)
                                    : queues.state(task.key()));
                }
            }
        }
        foreign.forEach(leases::tell);
    }

    /** A host nobody has heard of is taken at the next look. */
    private void know(String host) {
        synchronized (this) {
            if (knownHosts.contains(host)) {
                return;
            }
        }
        leases.know(host);
        synchronized (this) {
            knownHosts.add(host);
            lastLook = Instant.MIN;
        }
    }

    private boolean areMine() {
        return clock.instant().isBefore(mineUntil);
    }

    private synchronized Set<String> busyNow() {
        return busy();
    }

    /** Hosts of tasks that are being done. */
    private Set<String> busy() {
        Instant now = clock.instant();
        taken.values().removeIf(task -> !task.until().isAfter(now));
        return taken.values().stream().map(Taken::host).collect(Collectors.toSet());
    }

    private static Instant later(Instant instant, Duration by) {
        return instant.equals(Instant.MIN) ? instant : instant.plus(by);
    }
}
