package io.julgi.topics.timeline;

import io.julgi.topics.ThreadState;
import io.julgi.topics.events.EventMember;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dated entry of a timeline: something that happened, with the articles that tell it.
 *
 * @param id made from the query, the days and the first article; unique within a build and the same
 *     at every level
 * @param level the coarsest level that shows it; all finer ones do, too
 * @param from the day of its first article, in Seoul
 * @param to the day of its last article, inclusive
 * @param peak the day whose articles stand out among its days; null when none does
 * @param keywords most telling first, from its own articles; each of these has one of them
 * @param label the most typical headline, without marks of form ({@code 속보})
 * @param whatIsNew what its articles say that the label and earlier articles do not; may be empty
 * @param size how many articles it has
 * @param reports how many of them are different reports, repeats counted once
 * @param significance −ln of the chance that so strong a rise comes about where nothing happens
 * @param strength what entries are ordered by: how unlikely so many articles in so short a time are
 * @param share its size over all articles of the query between {@code from} and {@code to}, 0 to 1
 * @param state how it stands at the end of all news
 * @param theme the theme of most of its articles, as named in {@link Timeline#series()}; empty when
 *     none has half of them
 * @param themes how many of its articles belong to each theme, largest first
 * @param days its articles by day, oldest first
 * @param outlets how many articles each outlet has in it, largest first
 * @param articles its most typical articles, best first, at most {@link
 *     TimelineSettings#shownArticles()}
 * @param members all of its articles with what speaks for them, newest first
 */
public record Entry(
        String id,
        Level level,
        LocalDate from,
        LocalDate to,
        LocalDate peak,
        List<String> keywords,
        String label,
        String whatIsNew,
        int size,
        int reports,
        double significance,
        double strength,
        double share,
        ThreadState state,
        String theme,
        Map<String, Integer> themes,
        List<Series.Point> days,
        Map<String, Integer> outlets,
        List<EntryArticle> articles,
        List<EventMember> members) {
    public Entry {
        themes = largestFirst(themes);
        outlets = largestFirst(outlets);
    }

    /** In this order whatever map they come in: not every place that they pass keeps it. */
    private static Map<String, Integer> largestFirst(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
