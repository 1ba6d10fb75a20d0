package io.julgi.bench.cli;

import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import java.util.List;

/**
 * Stories that are known by their search words, against which topics are held. As in a timeline the
 * words themselves are left out of what topics are made of: else the text that names the story most
 * often would win.
 */
record KnownQueries(List<Query> words) {
    /** Of each article the one story whose word stands in it; none where it has none or several. */
    List<String> labels(List<Article> whole) {
        return whole.stream().map(this::label).toList();
    }

    private String label(Article article) {
        List<Query> found = words.stream().filter(word -> word.matches(article)).toList();
        return found.size() == 1 ? found.get(0).text() : "";
    }

    /** The articles without the words of all stories. */
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
