package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.lda.Corpus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The corpus of a query: its articles in the order of time, and the tokens that models see.
 *
 * @param articles one per id, by time of publication, then id
 * @param days the day of each article, in Seoul
 * @param corpus what is modelled; document {@code i} is article {@code i}
 * @param text all tokens but the query's, among them every token of the corpus; what keywords are
 *     chosen from
 * @param divisible whether there is enough to tell topics apart
 */
record QueryCorpus(
        Query query,
        List<Article> articles,
        List<LocalDate> days,
        Corpus corpus,
        Corpus text,
        boolean divisible) {
    /** So few articles are one topic; a model of more would only be noise. */
    private static final int HANDFUL = 10;

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
        Corpus corpus = Corpus.of(articles, query.tokens());
        Corpus text = Corpus.ofAllTokens(articles, query.tokens());
        // Identical articles leave an empty vocabulary: every token is in more than half.
        boolean divisible = articles.size() > HANDFUL && corpus.tokens() > 0;
        return new QueryCorpus(query, articles, days, divisible ? corpus : text, text, divisible);
    }

    /** Of each modelled word its number in the {@link #text}. */
    int[] inText() {
        int[] numbers = new int[corpus.vocabulary().size()];
        int next = 0;
        for (int word = 0; word < numbers.length; word++) {
            // Both vocabularies are sorted, and the one is part of the other.
            while (!text.vocabulary().get(next).equals(corpus.vocabulary().get(word))) {
                next++;
            }
            numbers[word] = next;
        }
        return numbers;
    }

    /** Whether it has so few articles that each can be shown. */
    boolean isHandful() {
        return articles.size() <= HANDFUL;
    }

    LocalDate firstDay() {
        return days.get(0);
    }

    LocalDate lastDay() {
        return days.get(days.size() - 1);
    }
}
