package io.julgi.bench.cli;

import io.julgi.nlp.nouns.Query;
import io.julgi.nlp.nouns.TokenizedArticle;
import java.util.List;

/**
 * Stories that are known by their search words, against which topics are held. As in a timeline the
 * words themselves are left out of what topics are made of: else the text that names the story most
 * often would win.
 */
record KnownQueries(List<Query> words) {
    /** Of each article the one story whose word stands in it; none where it has none or several. */
    List<String> labels(List<TokenizedArticle> whole) {
        return whole.stream().map(this::label).toList();
    }

    private String label(TokenizedArticle article) {
        List<Query> found = words.stream().filter(word -> word.matches(article)).toList();
        return found.size() == 1 ? found.get(0).text() : "";
    }

    /** The articles without the words of all stories. */
    List<TokenizedArticle> without(List<TokenizedArticle> articles) {
        List<String> left = words.stream().flatMap(word -> word.tokens().stream()).toList();
        return articles.stream()
                .map(
                        article ->
                                new TokenizedArticle(
                                        article.article(),
                                        article.tokens().stream()
                                                .filter(token -> !left.contains(token))
                                                .toList(),
                                        article.dictionary(),
                                        article.summary()))
                .toList();
    }
}
