package io.julgi.topics.threads;

import java.util.List;

/**
 * The tokens of an article of a previous window, from which novelty is judged.
 *
 * @param tokens as in {@link io.julgi.ingest.Article}
 */
public record EarlierArticle(List<String> tokens) {
    public EarlierArticle {
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
    }
}
