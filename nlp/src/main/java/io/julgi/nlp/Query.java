package io.julgi.nlp;

import io.julgi.ingest.Article;
import java.util.List;

/**
 * A search word with its tokens. It matches whole tokens of articles: {@code 19} does not find
 * {@code 코로나19}.
 *
 * @param text as typed, trimmed, NFC, inner white space folded to one space
 * @param tokens distinct, in text order; empty when the text holds no noun, and then nothing
 *     matches
 */
public record Query(String text, List<String> tokens) {
    public Query {
        tokens = List.copyOf(tokens);
    }

    /** Whether all tokens of this query are among the article's. */
    public boolean matches(Article article) {
        return !tokens.isEmpty() && article.tokens().containsAll(tokens);
    }
}
