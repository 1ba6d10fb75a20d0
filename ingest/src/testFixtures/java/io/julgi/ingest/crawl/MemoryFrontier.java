package io.julgi.ingest.crawl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A frontier that lives as long as its process: for tests and for trying things out. */
public final class MemoryFrontier implements Frontier {
    private final Map<String, CrawlState> states = new HashMap<>();
    private final TaskQueues queues = new TaskQueues();

    @Override
    public synchronized List<CrawlTask> add(List<CrawlTask> tasks, Instant due) {
        List<CrawlTask> added = new ArrayList<>();
        for (CrawlTask task : tasks) {
            if (states.putIfAbsent(task.key(), CrawlState.NEW) == null) {
                queues.put(task, due);
                added.add(task);
            }
        }
        return List.copyOf(added);
    }

    @Override
    public synchronized void again(CrawlTask task, Instant due) {
        states.putIfAbsent(task.key(), CrawlState.NEW);
        if (queues.due(task.key()).filter(known -> !known.isAfter(due)).isEmpty()) {
            queues.put(task, due);
        }
    }

    @Override
    public synchronized Map<String, CrawlState> states(Collection<String> keys) {
        return keys.stream()
                .distinct()
                .filter(states::containsKey)
                .collect(Collectors.toMap(Function.identity(), states::get));
    }

    @Override
    public synchronized List<String> dueHosts(Instant now) {
        return queues.dueHosts(now);
    }

    @Override
    public synchronized Optional<Instant> nextDue(Instant now) {
        return queues.nextDue(now);
    }

    @Override
    public synchronized Optional<Visit> take(String host, Instant now, Instant until) {
        Optional<CrawlTask> first = queues.first(host, now);
        first.ifPresent(task -> queues.put(task, until));
        return first.map(task -> new Visit(task, states.get(task.key())));
    }

    @Override
    public synchronized void rest(String host, Instant until) {
        queues.rest(host, until);
    }

    @Override
    public synchronized void finish(CrawlTask task, CrawlState state, Optional<Instant> next) {
        states.put(task.key(), state);
        next.ifPresentOrElse(due -> queues.put(task, due), () -> queues.remove(task.key()));
    }

    @Override
    public synchronized List<DuplicateCandidate> duplicateCandidates(Instant since) {
        return states.values().stream()
                .flatMap(state -> state.candidate().stream())
                .filter(candidate -> !candidate.seenAt().isBefore(since))
                .sorted(Comparator.comparing(DuplicateCandidate::seenAt))
                .toList();
    }

    @Override
    public synchronized long size() {
        return states.size();
    }
}
