package io.julgi.bench.cli.evaluate;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import java.util.List;

/**
 * Queries with known articles, by which topics are judged. As in a timeline the words themselves
 * are left out of what topics are made of: else the text that names the query most often would win.
 */
record KnownQueries(List<Query> words) {
    /** Of each article the one query that matches it; empty where none or several do. */
    List<String> labels(List<Article> whole) {
        return whole.stream().map(this::label).toList();
    }

    private String label(Article article) {
        List<Query> found = words.stream().filter(word -> word.matches(article)).toList();
        return found.size() == 1 ? found.get(0).text() : "";
    }

    /** The articles without the words of all queries. */
    List<Article> without(List<Article> articles) {
        List<String> left = words.stream().flatMap(word -> word.tokens().stream()).toList();
        return articles.stream()
                .map(
                        article ->
                                article.withTokens(
                                        article.tokens().stream()
                                                .filter(token -> !left.contains(token))
                                                .toList(),
                                        article.dictionary()))
                .toList();
    }
}
