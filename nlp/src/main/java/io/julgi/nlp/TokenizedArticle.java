package io.julgi.nlp;

import io.julgi.ingest.Article;
import java.util.List;

/**
 * An article with its tokens: what a topic model sees of it.
 *
 * @param tokens in text order, repeats kept; may be empty
 * @param dictionary the version of the dictionary they were made with
 */
public record TokenizedArticle(Article article, List<String> tokens, String dictionary) {
    public TokenizedArticle {
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
        dictionary = dictionary == null ? "" : dictionary;
    }

    /** The same without the article's body, for places that keep many articles at once. */
    public TokenizedArticle withoutBody() {
        return new TokenizedArticle(article.withoutBody(), tokens, dictionary);
    }
}
