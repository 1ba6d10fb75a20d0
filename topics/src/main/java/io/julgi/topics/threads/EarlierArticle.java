package io.julgi.topics.threads;

import java.util.List;

/**
 * What is remembered of an article of an earlier window: enough to tell how much of a topic there
 * was before.
 *
 * @param tokens as in {@link io.julgi.ingest.Article}
 */
public record EarlierArticle(List<String> tokens) {
    public EarlierArticle {
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
    }
}
