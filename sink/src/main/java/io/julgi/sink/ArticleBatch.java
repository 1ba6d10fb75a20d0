package io.julgi.sink;

import io.julgi.ingest.Article;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list of articles.
 *
 * @param articles newest first, without bodies
 * @param next the cursor to go on with; empty when these were the last
 */
public record ArticleBatch(List<Article> articles, Optional<String> next) {
    public ArticleBatch {
        articles = List.copyOf(articles);
    }
}
