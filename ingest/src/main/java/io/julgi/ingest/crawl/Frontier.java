package io.julgi.ingest.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tasks of the crawler with their due times and states. A task that is taken is leased until it
 * is finished; when the lease is over, another process gets it, so that a crash loses nothing.
 * Thread-safe.
 */
public interface Frontier {
    /**
     * Adds the tasks whose keys are not known.
     *
     * @return the new ones, in their order
     */
    List<CrawlTask> add(List<CrawlTask> tasks, Instant due);

    /**
     * Adds a task unless one with its key is known.
     *
     * @return whether it was new
     */
    default boolean add(CrawlTask task, Instant due) {
        return !add(List.of(task), due).isEmpty();
    }

    /** Adds a task, or makes the known one with its key due then, unless it is due earlier. */
    void again(CrawlTask task, Instant due);

    /** The states of the tasks with these keys, by key; unknown keys are left out. */
    Map<String, CrawlState> states(Collection<String> keys);

    /** The hosts with due tasks, the one that has waited longest first. */
    List<String> dueHosts(Instant now);

    /** When the next task is due that is not due yet; empty when there is none. */
    Optional<Instant> nextDue(Instant now);

    /**
     * Takes the most urgent due task of this host: by {@link CrawlTask#priority()}, then the one
     * that has waited longest.
     *
     * @param until the end of the lease, after which another process may take the task
     */
    Optional<Visit> take(String host, Instant now, Instant until);

    /** Gives out no tasks of this host until then, to any process. */
    void rest(String host, Instant until);

    /**
     * Finishes a visit.
     *
     * @param state the state after the visit
     * @param next when to visit again; empty for never
     */
    void finish(CrawlTask task, CrawlState state, Optional<Instant> next);

    /** The articles first seen since then, for the search for near-duplicates, oldest first. */
    List<DuplicateCandidate> duplicateCandidates(Instant since);

    /** The number of known tasks. */
    long size();
}
