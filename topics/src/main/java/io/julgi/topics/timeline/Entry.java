package io.julgi.topics.timeline;

import io.julgi.topics.ThreadState;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dated entry of a timeline: a run of days in which a topic of the query was much in the news;
 * or, when it is steady, the articles of a topic that came now and then.
 *
 * @param id made from query, level, topic and days; unique within a build
 * @param from the day of its first article, in Seoul
 * @param to the day of its last article, inclusive
 * @param peak the day with the most articles
 * @param keywords most telling first; neither the query's own tokens nor two that say the same
 * @param label the most typical headline of its own articles, without marks of form ({@code 속보})
 * @param size how many articles it has
 * @param share that number over all articles of the query between {@code from} and {@code to}, 0 to
 *     1
 * @param state how it stands at the end of the timeline's articles
 * @param steady whether these are a topic's articles outside its bursts, spread over its span
 * @param theme the topic it belongs to, as named in {@link Timeline#series()}
 * @param stability how well the topic is found again with another seed, 0 to 1
 * @param outlets how many articles each outlet has in it, largest first
 * @param articles its most typical articles, best first, at most {@link
 *     TimelineSettings#shownArticles()}; each was published between {@code from} and {@code to}
 * @param articleIds all of its articles, newest first
 */
public record Entry(
        String id,
        LocalDate from,
        LocalDate to,
        LocalDate peak,
        List<String> keywords,
        String label,
        int size,
        double share,
        ThreadState state,
        boolean steady,
        String theme,
        double stability,
        Map<String, Integer> outlets,
        List<EntryArticle> articles,
        List<String> articleIds) {
    public Entry {
        outlets = largestFirst(outlets);
    }

    /** In this order whatever map they come in: not every place that they pass keeps it. */
    private static Map<String, Integer> largestFirst(Map<String, Integer> outlets) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        outlets.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(outlet -> sorted.put(outlet.getKey(), outlet.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
