package io.julgi.sink;

import io.julgi.nlp.TokenizedArticle;
import java.util.List;
import java.util.Optional;

/**
 * Some articles of a longer list.
 *
 * @param articles newest first, without bodies
 * @param next the cursor to go on with; empty when these were the last
 */
public record ArticlePage(List<TokenizedArticle> articles, Optional<String> next) {
    public ArticlePage {
        articles = List.copyOf(articles);
    }
}
