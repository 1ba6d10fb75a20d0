package io.julgi.topics.events;

/**
 * A keyword of an event.
 *
 * @param share of the event's reports that have it, 0 to 1
 * @param base the share that would be usual, 0 to 1
 */
public record EventWord(String word, double share, double base) {}
