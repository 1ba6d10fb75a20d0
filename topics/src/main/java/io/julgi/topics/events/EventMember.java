package io.julgi.topics.events;

import java.util.List;

/**
 * An article of an event.
 *
 * @param id the article's
 * @param logOdds of its words: how much more likely they are in this event than in the query's
 *     other coverage, as a natural logarithm; above zero
 * @param why the words that speak most for it, strongest first
 */
public record EventMember(String id, double logOdds, List<String> why) {
    public EventMember {
        why = List.copyOf(why);
    }
}
