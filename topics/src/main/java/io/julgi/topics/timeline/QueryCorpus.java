package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.events.EventArticle;
import io.julgi.topics.events.EventCorpus;
import io.julgi.topics.events.EventUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The corpus of a query: its articles in the order of time.
 *
 * @param articles one per id, by time of publication, then id
 * @param days the day of each article, in Seoul
 */
record QueryCorpus(Query query, List<Article> articles, List<LocalDate> days) {
    private static final Comparator<Article> BY_TIME =
            Comparator.comparing((Article article) -> article.publishedAt())
                    .thenComparing(article -> article.id())
                    .thenComparing(article -> article.title())
                    .thenComparing(article -> String.join(" ", article.tokens()));

    /** Of articles in any order; of those with the same id the earliest counts. */
    static QueryCorpus of(Query query, List<Article> given) {
        Set<String> ids = new HashSet<>();
        List<Article> articles = new ArrayList<>();
        given.stream()
                .sorted(BY_TIME)
                .filter(article -> ids.add(article.id()))
                .forEach(articles::add);
        List<LocalDate> days =
                articles.stream()
                        .map(article -> NewsCalendar.dayOf(article.publishedAt()))
                        .toList();
        return new QueryCorpus(query, articles, days);
    }

    /** The same as events are found in it, among all news. */
    EventCorpus events(Background background) {
        LocalDate first = background.firstDay().filter(firstDay()::isAfter).orElse(firstDay());
        LocalDate last = background.lastDay().filter(lastDay()::isBefore).orElse(lastDay());
        EventUnit unit = EventUnit.of(first, last);
        Map<Integer, Integer> volume = new HashMap<>();
        // By hours nothing is known of all news: the query's own articles stand for it.
        if (unit == EventUnit.DAY) {
            background.days().forEach((day, count) -> volume.put(timeOf(day), count));
        }
        return new EventCorpus(
                articles.stream().map(article -> eventArticle(article, unit)).toList(),
                query.tokens(),
                unit,
                volume,
                background.shares());
    }

    private static int timeOf(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    private static EventArticle eventArticle(Article article, EventUnit unit) {
        return new EventArticle(
                article.id(),
                article.story(),
                article.title(),
                unit.timeOf(article.publishedAt()),
                article.tokens());
    }

    LocalDate firstDay() {
        return days.get(0);
    }

    LocalDate lastDay() {
        return days.get(days.size() - 1);
    }
}
