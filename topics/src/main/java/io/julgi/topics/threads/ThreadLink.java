package io.julgi.topics.threads;

import java.time.Instant;

/**
 * A split or merge of two threads. Both have the link, each from its own side.
 *
 * @param thread the other thread's id
 * @param at the start of the window in which it happened
 */
public record ThreadLink(LinkKind kind, String thread, Instant at) {}
