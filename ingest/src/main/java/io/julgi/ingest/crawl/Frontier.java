package io.julgi.ingest.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be fetched when, and what was fetched. A task that is taken stays with whoever took it
 * until it is finished or the time for it is over: then somebody else gets it, so that a crash
 * loses nothing. Safe for many threads.
 */
public interface Frontier {
    /**
     * Adds those of these tasks whose keys are not known.
     *
     * @return the ones that were new, in their order
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

    /**
     * What is known of the tasks with these keys, by key; those that are not known are left out.
     */
    Map<String, CrawlState> states(Collection<String> keys);

    /** Hosts with tasks that are due, the one that waits longest first. */
    List<String> dueHosts(Instant now);

    /** When the next task is due that is not due yet; empty when there is none. */
    Optional<Instant> nextDue(Instant now);

    /**
     * Takes the most urgent task of this host that is due: by {@link CrawlTask#priority()}, then
     * the one that waits longest.
     *
     * @param until when somebody else may have it, should it not be finished
     */
    Optional<Visit> take(String host, Instant now, Instant until);

    /** This host is to be left alone until then, by whoever takes its tasks. */
    void rest(String host, Instant until);

    /**
     * The visit is over.
     *
     * @param state what is known now
     * @param next when to visit again; empty for never
     */
    void finish(CrawlTask task, CrawlState state, Optional<Instant> next);

    /** Articles first seen since then, with their stories, in the order of time. */
    List<DuplicateCandidate> stories(Instant since);

    /** How many tasks are known. */
    long size();
}
