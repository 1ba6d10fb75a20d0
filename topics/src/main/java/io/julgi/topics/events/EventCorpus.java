package io.julgi.topics.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The articles of a query, and the news that they are a part of.
 *
 * @param articles that match the query, in any order
 * @param query the tokens of the query, the first of them the one that other names stand before;
 *     they tell no article from another and are left out; empty when the query is all the news
 * @param unit in which times are counted
 * @param volume how many articles all the news has at each time; where it is empty the query's own
 *     articles stand for it
 * @param shares of all the news's articles the part that has a word, 0 to 1; words that are not in
 *     it are rare
 */
public record EventCorpus(
        List<EventArticle> articles,
        List<String> query,
        EventUnit unit,
        Map<Integer, Integer> volume,
        Map<String, Double> shares) {
    public EventCorpus {
        articles = List.copyOf(articles);
        query = List.copyOf(query);
        volume = Map.copyOf(volume);
        shares = Map.copyOf(shares);
    }

    /** Other names of the query that its articles use, sorted; they are left out like its own. */
    public List<String> otherNames() {
        return QueryNames.of(query, articles, unit).stream().sorted().toList();
    }

    /** Of lists of tokens, one an article: the part of them that has each word. */
    public static Map<String, Double> sharesIn(Collection<List<String>> tokens) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> one : tokens) {
            Set<String> distinct = new HashSet<>(one);
            distinct.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        Map<String, Double> shares = new HashMap<>();
        counts.forEach((word, count) -> shares.put(word, (double) count / tokens.size()));
        return shares;
    }
}
