package io.julgi.topics.timeline;

import io.julgi.topics.lda.DominantTopics;
import io.julgi.topics.lda.Keywords;
import io.julgi.topics.timeline.TopicNumberSelection.Choice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The themes of a query: the topics of its model that say something, with their articles. */
final class Themes {
    /** An article is about its largest topic, too, when that is so many times the next one. */
    private static final double CLEARLY = 1.5;

    /** A steady theme has so many articles … */
    private static final int STEADY_ARTICLES = 5;

    /** … in any stretch of so many days. */
    private static final int STEADY_DAYS = 21;

    /** … and at most so many times as many as usual, and at least this part of them. */
    private static final double ABOUT = 2;

    private final QueryCorpus query;
    private final String[] themeOf;
    private final List<Series> series = new ArrayList<>();
    private int junk;

    /**
     * @param entries the articles of each entry: a topic that most articles of one belong to is no
     *     junk
     */
    Themes(
            QueryCorpus query,
            Choice topics,
            List<List<Integer>> entries,
            TimelineSettings settings) {
        this.query = query;
        themeOf = new String[query.articles().size()];
        Arrays.fill(themeOf, Series.REST);
        DominantTopics dominant =
                new DominantTopics(topics.corpus(), topics.model(), settings.minShare(), CLEARLY);
        Set<Integer> told = topicsOf(entries, dominant);
        Set<Integer> inEntries = new HashSet<>();
        entries.forEach(inEntries::addAll);
        boolean[] isJunk = JunkTopics.in(topics.corpus(), topics.model());
        Keywords keywords = new Keywords(topics.corpus(), settings.relevance());
        boolean[] allowed = new boolean[topics.corpus().vocabulary().size()];
        Arrays.fill(allowed, true);
        for (int topic : dominant.bySize()) {
            List<Integer> members = dominant.articlesOf(topic);
            if (isJunk[topic] && !told.contains(topic)) {
                junk++;
            } else if (!members.isEmpty()) {
                String theme = "t" + (series.size() + 1);
                members.forEach(member -> themeOf[member] = theme);
                List<Integer> words =
                        keywords.pick(
                                topics.model().wordTopics()[topic], allowed, settings.keywords());
                series.add(
                        new Series(
                                theme,
                                words.stream().map(topics.corpus().vocabulary()::get).toList(),
                                isSteady(members, inEntries),
                                points(query, members)));
            }
        }
        List<Integer> rest = new ArrayList<>();
        for (int article = 0; article < themeOf.length; article++) {
            if (themeOf[article].equals(Series.REST)) {
                rest.add(article);
            }
        }
        if (!rest.isEmpty()) {
            series.add(new Series(Series.REST, List.of(), false, points(query, rest)));
        }
    }

    private static Set<Integer> topicsOf(List<List<Integer>> entries, DominantTopics dominant) {
        Map<Integer, Integer> topicOf = new HashMap<>();
        for (int topic : dominant.bySize()) {
            dominant.articlesOf(topic).forEach(article -> topicOf.put(article, topic));
        }
        Set<Integer> told = new HashSet<>();
        for (List<Integer> entry : entries) {
            Map<Integer, Integer> counts = new HashMap<>();
            entry.stream()
                    .filter(topicOf::containsKey)
                    .forEach(article -> counts.merge(topicOf.get(article), 1, Integer::sum));
            counts.forEach(
                    (topic, count) -> {
                        if (isMost(count, entry.size())) {
                            told.add(topic);
                        }
                    });
        }
        return told;
    }

    /** Whether so many of an entry's articles give it their colour. */
    static boolean isMost(int some, int all) {
        return some * 2 >= all;
    }

    /** Largest first, then the articles of none. */
    List<Series> series() {
        return List.copyOf(series);
    }

    /** How many topics say nothing and were left out. */
    int junk() {
        return junk;
    }

    /** How many of these articles belong to each theme. */
    Map<String, Integer> of(Collection<Integer> articles) {
        Map<String, Integer> counts = new TreeMap<>();
        articles.forEach(article -> counts.merge(themeOf[article], 1, Integer::sum));
        return counts;
    }

    /**
     * Whether it goes on over at least half of the query's span, with about as many articles all
     * the time, and is for the most part in no entry.
     */
    private boolean isSteady(List<Integer> members, Set<Integer> inEntries) {
        LocalDate first = query.days().get(members.get(0));
        long span = daysSince(first, members.get(members.size() - 1)) + 1;
        long whole = daysSince(query.firstDay(), query.days().size() - 1) + 1;
        if (span < STEADY_DAYS || span * 2 < whole) {
            return false;
        }
        int[] stretches = new int[(int) (span / STEADY_DAYS)];
        for (int member : members) {
            stretches[(int) (daysSince(first, member) * stretches.length / span)]++;
        }
        double usual = (double) members.size() / stretches.length;
        boolean even =
                Arrays.stream(stretches)
                        .allMatch(
                                count ->
                                        count >= STEADY_ARTICLES
                                                && count <= ABOUT * usual
                                                && count >= usual / ABOUT);
        long told = members.stream().filter(inEntries::contains).count();
        return even && told * 2 < members.size();
    }

    private long daysSince(LocalDate first, int article) {
        return ChronoUnit.DAYS.between(first, query.days().get(article));
    }

    /** These articles by day. */
    static List<Series.Point> points(QueryCorpus query, Collection<Integer> members) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        members.forEach(member -> days.merge(query.days().get(member), 1, Integer::sum));
        return days.entrySet().stream()
                .map(day -> new Series.Point(day.getKey(), day.getValue()))
                .toList();
    }
}
