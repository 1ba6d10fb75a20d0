package io.julgi.topics.threads;

import java.time.Instant;

/**
 * That a thread split from another or merged with it. Both threads have the link, each from its own
 * side.
 *
 * @param thread the other thread's id
 * @param at the start of the window in which it happened
 */
public record ThreadLink(LinkKind kind, String thread, Instant at) {}
