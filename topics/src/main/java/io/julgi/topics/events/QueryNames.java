package io.julgi.topics.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other names of the query: words that stand right before it nearly always, in much of its coverage
 * and for weeks, as 신종 and 우한 before 코로나. They tell its reports apart as little as the query does.
 * In thin coverage the rule is wrong: there a single event is much of it.
 */
final class QueryNames {
    private static final int ENOUGH_ARTICLES = 1000;
    private static final int LEAST = 10;
    private static final double SHARE = 0.12;
    private static final double BEFORE = 0.5;
    private static final int DAYS = 28;

    private int before;
    private int articles;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    private QueryNames() {}

    static Set<String> of(List<String> query, List<EventArticle> articles, EventUnit unit) {
        if (query.isEmpty() || articles.size() < ENOUGH_ARTICLES) {
            return Set.of();
        }
        Map<String, QueryNames> counts = new HashMap<>();
        for (EventArticle article : articles) {
            count(article, query, counts);
        }
        Set<String> names = new HashSet<>();
        double much = Math.max(LEAST, SHARE * articles.size());
        counts.forEach(
                (word, count) -> {
                    if (count.articles >= much
                            && count.before >= BEFORE * count.articles
                            && count.last - count.first >= DAYS * unit.perDay()) {
                        names.add(word);
                    }
                });
        return names;
    }

    private static void count(
            EventArticle article, List<String> query, Map<String, QueryNames> counts) {
        Set<String> seen = new HashSet<>(query);
        String previous = "";
        for (String word : article.tokens()) {
            if (seen.add(word)) {
                QueryNames count = counts.computeIfAbsent(word, w -> new QueryNames());
                count.articles++;
                count.first = Math.min(count.first, article.time());
                count.last = Math.max(count.last, article.time());
            }
            if (word.equals(query.get(0)) && counts.containsKey(previous)) {
                counts.get(previous).before++;
            }
            previous = word;
        }
    }
}
