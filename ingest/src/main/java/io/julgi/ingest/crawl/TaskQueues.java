package io.julgi.ingest.crawl;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Queues of tasks by host, in the order in which they are due. A {@link Frontier} keeps them in
 * memory; not thread-safe.
 */
public final class TaskQueues {
    private static final Comparator<Entry> BY_DUE =
            Comparator.comparing(Entry::due).thenComparing(entry -> entry.task().key());

    private static final Comparator<Entry> BY_URGENCY =
            Comparator.comparing((Entry entry) -> entry.task().priority()).thenComparing(BY_DUE);

    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Host> byHost = new HashMap<>();
    private final Map<String, Instant> resting = new HashMap<>();

    private record Entry(CrawlTask task, Instant due, Optional<CrawlState> state) {}

    private static final class Host {
        private final TreeSet<Entry> waiting = new TreeSet<>(BY_DUE);
        private final TreeSet<Entry> ready = new TreeSet<>(BY_URGENCY);

        void remove(Entry entry) {
            waiting.remove(entry);
            ready.remove(entry);
        }

        void moveReady(Instant now) {
            while (!waiting.isEmpty() && !waiting.first().due().isAfter(now)) {
                ready.add(waiting.pollFirst());
            }
        }

        Stream<Entry> all() {
            return Stream.concat(waiting.stream(), ready.stream());
        }
    }

    /** Adds the task, or changes its due time. */
    public void put(CrawlTask task, Instant due) {
        put(task, due, Optional.empty());
    }

    /**
     * Adds the task, or changes its due time.
     *
     * @param state its state after earlier visits, for {@link #state}
     */
    public void put(CrawlTask task, Instant due, Optional<CrawlState> state) {
        remove(task.key());
        Entry entry = new Entry(task, due, state);
        byKey.put(task.key(), entry);
        byHost.computeIfAbsent(task.host(), host -> new Host()).waiting.add(entry);
    }

    /** Sets the state of the task with this key, if there is one. */
    public void know(String key, CrawlState state) {
        Entry entry = byKey.get(key);
        if (entry != null) {
            put(entry.task(), entry.due(), Optional.of(state));
        }
    }

    /** Removes the task with this key, if there is one. */
    public void remove(String key) {
        Entry entry = byKey.remove(key);
        if (entry == null) {
            return;
        }
        Host host = byHost.get(entry.task().host());
        host.remove(entry);
        if (host.waiting.isEmpty() && host.ready.isEmpty()) {
            byHost.remove(entry.task().host());
        }
    }

    /** Delays all tasks of this host until then. */
    public void rest(String name, Instant until) {
        resting.merge(name, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Removes the host with all its tasks. */
    public void removeHost(String name) {
        resting.remove(name);
        Host host = byHost.remove(name);
        if (host != null) {
            host.all().forEach(entry -> byKey.remove(entry.task().key()));
        }
    }

    /** When the task with this key is due; empty when there is none. */
    public Optional<Instant> due(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Entry::due);
    }

    /** The state of the task with this key; empty when none was set. */
    public Optional<CrawlState> state(String key) {
        return Optional.ofNullable(byKey.get(key)).flatMap(Entry::state);
    }

    /** The most urgent due task of this host. */
    public Optional<CrawlTask> first(String name, Instant now) {
        return isResting(name, now) ? Optional.empty() : due(name, now).findFirst();
    }

    /** The due tasks of this host, the most urgent first, whether the host rests or not. */
    public Stream<CrawlTask> due(String name, Instant now) {
        Host host = byHost.get(name);
        if (host == null) {
            return Stream.empty();
        }
        host.moveReady(now);
        return host.ready.stream().map(Entry::task);
    }

    /** How many tasks this host has, due or not. */
    public int size(String name) {
        Host host = byHost.get(name);
        return host == null ? 0 : host.waiting.size() + host.ready.size();
    }

    /** The hosts with due tasks, the one whose most urgent task has waited longest first. */
    public List<String> dueHosts(Instant now) {
        byHost.values().forEach(host -> host.moveReady(now));
        return byHost.entrySet().stream()
                .filter(host -> !host.getValue().ready.isEmpty())
                .filter(host -> !isResting(host.getKey(), now))
                .sorted(Comparator.comparing(host -> host.getValue().ready.first().due()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When the next task is due that is not due yet; empty when there is none. */
    public Optional<Instant> nextDue(Instant now) {
        return byHost.entrySet().stream()
                .flatMap(host -> next(host.getKey(), host.getValue(), now).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> next(String name, Host host, Instant now) {
        boolean isReady = !host.ready.isEmpty();
        if (isResting(name, now)) {
            Instant rested = resting.get(name);
            return isReady || !host.waiting.first().due().isAfter(rested)
                    ? Optional.of(rested)
                    : Optional.of(host.waiting.first().due());
        }
        return host.waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(host.waiting.first().due()).filter(due -> due.isAfter(now));
    }

    private boolean isResting(String name, Instant now) {
        return resting.getOrDefault(name, Instant.MIN).isAfter(now);
    }
}
