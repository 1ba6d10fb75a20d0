package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Picks the sentence of an entry's articles that says most of what is new: words that many of them
 * have, and few of the query's articles before them, and that its label does not say already. The
 * sentences are those of stored summaries; of an article without one, its headline.
 */
final class WhatIsNew {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    /** Longer sentences say more and are read less. */
    private static final int LENGTH = 120;

    private final QueryCorpus query;

    /** Of each word the articles that have it, in the order of time. */
    private final Map<String, List<Integer>> articlesWith = new HashMap<>();

    WhatIsNew(QueryCorpus query) {
        this.query = query;
        for (int article = 0; article < query.articles().size(); article++) {
            for (String word : new HashSet<>(query.articles().get(article).tokens())) {
                articlesWith.computeIfAbsent(word, one -> new ArrayList<>()).add(article);
            }
        }
        query.query().tokens().forEach(articlesWith::remove);
    }

    private record Sentence(String text, double score) {}

    /**
     * The sentence; empty when none says anything new.
     *
     * @param articles the entry's, in the order of time
     */
    String sentence(List<Integer> articles, String label) {
        Map<String, Double> news = news(articles);
        news.keySet().removeIf(label.toLowerCase(Locale.ROOT)::contains);
        return articles.stream()
                .map(query.articles()::get)
                .flatMap(article -> sentences(article).stream())
                .distinct()
                .map(text -> new Sentence(text, score(text, news)))
                .filter(sentence -> sentence.score() > 0)
                // The first of equals: the earliest.
                .reduce((one, other) -> other.score() > one.score() ? other : one)
                .map(Sentence::text)
                .orElse("");
    }

    private static List<String> sentences(Article article) {
        return article.summary().isEmpty()
                ? List.of(Headline.clean(article.title()))
                : List.of(BETWEEN_SENTENCES.split(article.summary()));
    }

    private static double score(String text, Map<String, Double> news) {
        String lower = text.toLowerCase(Locale.ROOT);
        double score =
                news.entrySet().stream()
                        .filter(word -> lower.contains(word.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        return score * Math.min(1, (double) LENGTH / text.length());
    }

    /** The words of more than one of these articles that come more often than before. */
    private Map<String, Double> news(List<Integer> articles) {
        Map<String, Integer> now = new HashMap<>();
        for (int article : articles) {
            new HashSet<>(query.articles().get(article).tokens())
                    .forEach(word -> now.merge(word, 1, Integer::sum));
        }
        int first = articles.get(0);
        Map<String, Double> news = new HashMap<>();
        now.forEach(
                (word, count) -> {
                    double share = (double) count / articles.size();
                    double earlier = (before(first, word) + 0.5) / (first + 1);
                    if (count > 1 && articlesWith.containsKey(word) && share > earlier) {
                        news.put(word, share * Math.log(share / earlier));
                    }
                });
        return news;
    }

    private int before(int first, String word) {
        int place = Collections.binarySearch(articlesWith.getOrDefault(word, List.of()), first);
        return place < 0 ? -place - 1 : place;
    }
}
