package io.julgi.ingest.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be fetched when, and what was fetched. A task that is taken stays with whoever took it
 * until it is finished or the time for it is over: then somebody else gets it, so that a crash
 * loses nothing. Safe for many threads.
 */
public interface Frontier {
    /**
     * Adds a task unless one with its key is known.
     *
     * @return whether it was new
     */
    boolean add(CrawlTask task, Instant due);

    /** Adds a task, or makes the known one with its key due then, unless it is due earlier. */
    void again(CrawlTask task, Instant due);

    /** What is known of the task with this key; empty when there is none. */
    Optional<CrawlState> state(String key);

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

    /**
     * The visit is over.
     *
     * @param state what is known now
     * @param next when to visit again; empty for never
     */
    void finish(CrawlTask task, CrawlState state, Optional<Instant> next);

    /** Articles first seen since then, with their stories, in the order of time. */
    List<StoryMember> stories(Instant since);

    /** How many tasks are known. */
    long size();
}
