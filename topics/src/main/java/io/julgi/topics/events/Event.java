package io.julgi.topics.events;

import java.util.List;

/**
 * Something that happened: articles of a few days that tell one thing, so many that chance does not
 * explain them.
 *
 * @param from the time of its first article
 * @param to the time of its last article, inclusive
 * @param peak the time with the most reports, the first of several
 * @param significance −ln of the chance that so strong a rise comes about where nothing happens,
 *     all words tried taken into account; what is at least 3 would be wrong once in twenty
 * @param strength −ln of the chance that so many articles of this event come in so short a time;
 *     over-stated, for its articles and its days were chosen together; for order only
 * @param seed the word whose rise led to it; empty when the query itself rose
 * @param reports how many different reports it has, repeats counted once
 * @param members its articles by time
 * @param keywords most telling first; 95 of 100 reports have one of them
 * @param label the number of the member whose headline stands for all
 */
public record Event(
        int from,
        int to,
        int peak,
        double significance,
        double strength,
        String seed,
        int reports,
        List<EventMember> members,
        List<EventWord> keywords,
        int label) {
    public Event {
        members = List.copyOf(members);
        keywords = List.copyOf(keywords);
    }
}
