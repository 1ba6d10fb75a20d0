package io.julgi.ingest.crawl;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A frontier that lives as long as its process: for tests and for trying things out. */
public final class MemoryFrontier implements Frontier {
    private static final Comparator<Entry> BY_DUE =
            Comparator.comparing((Entry entry) -> entry.due)
                    .thenComparing(entry -> entry.task.key());

    private static final Comparator<Entry> BY_URGENCY =
            Comparator.comparing((Entry entry) -> entry.task.priority()).thenComparing(BY_DUE);

    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Host> byHost = new HashMap<>();

    /** A task; only in the queues of its host while it is due some time. */
    private static final class Entry {
        private final CrawlTask task;
        private CrawlState state = CrawlState.NEW;
        private Instant due = Instant.MAX;

        Entry(CrawlTask task) {
            this.task = task;
        }
    }

    private static final class Host {
        private final TreeSet<Entry> waiting = new TreeSet<>(BY_DUE);
        private final TreeSet<Entry> ready = new TreeSet<>(BY_URGENCY);

        void remove(Entry entry) {
            waiting.remove(entry);
            ready.remove(entry);
        }

        void moveReady(Instant now) {
            while (!waiting.isEmpty() && !waiting.first().due.isAfter(now)) {
                ready.add(waiting.pollFirst());
            }
        }
    }

    @Override
    public synchronized boolean add(CrawlTask task, Instant due) {
        if (byKey.containsKey(task.key())) {
            return false;
        }
        Entry entry = new Entry(task);
        byKey.put(task.key(), entry);
        schedule(entry, due);
        return true;
    }

    @Override
    public synchronized void again(CrawlTask task, Instant due) {
        Entry entry = byKey.get(task.key());
        if (entry == null) {
            add(task, due);
        } else if (due.isBefore(entry.due)) {
            schedule(entry, due);
        }
    }

    @Override
    public synchronized Optional<CrawlState> state(String key) {
        return Optional.ofNullable(byKey.get(key)).map(entry -> entry.state);
    }

    @Override
    public synchronized List<String> dueHosts(Instant now) {
        byHost.values().forEach(host -> host.moveReady(now));
        return byHost.entrySet().stream()
                .filter(host -> !host.getValue().ready.isEmpty())
                .sorted(Comparator.comparing(host -> host.getValue().ready.first().due))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue(Instant now) {
        return byHost.values().stream()
                .flatMap(host -> host.waiting.isEmpty() ? null : host.waiting.stream().limit(1))
                .map(entry -> entry.due)
                .filter(due -> due.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<Visit> take(String host, Instant now, Instant until) {
        Host queues = byHost.get(host);
        if (queues == null) {
            return Optional.empty();
        }
        queues.moveReady(now);
        if (queues.ready.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = queues.ready.first();
        schedule(entry, until);
        return Optional.of(new Visit(entry.task, entry.state));
    }

    @Override
    public synchronized void finish(CrawlTask task, CrawlState state, Optional<Instant> next) {
        Entry entry = byKey.get(task.key());
        entry.state = state;
        schedule(entry, next.orElse(Instant.MAX));
    }

    @Override
    public synchronized List<StoryMember> stories(Instant since) {
        return byKey.values().stream()
                .flatMap(entry -> entry.state.story().stream())
                .filter(member -> !member.seenAt().isBefore(since))
                .sorted(Comparator.comparing(StoryMember::seenAt))
                .toList();
    }

    @Override
    public synchronized long size() {
        return byKey.size();
    }

    private void schedule(Entry entry, Instant due) {
        Host host = byHost.computeIfAbsent(entry.task.host(), name -> new Host());
        // The queues are ordered by what changes now.
        host.remove(entry);
        entry.due = due;
        if (due.isBefore(Instant.MAX)) {
            host.waiting.add(entry);
        }
    }
}
