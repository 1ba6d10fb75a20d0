package io.julgi.nlp.nouns;

import io.julgi.ingest.Article;
import java.util.List;

/**
 * An article with its tokens: what a topic model sees of it.
 *
 * @param tokens in text order, repeats kept; may be empty
 * @param dictionary the version of the dictionary they were made with
 * @param summary the sentences that say what the body is about, as published; empty when there is
 *     no body
 */
public record TokenizedArticle(
        Article article, List<String> tokens, String dictionary, String summary) {
    public TokenizedArticle {
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
        dictionary = dictionary == null ? "" : dictionary;
        summary = summary == null ? "" : summary;
    }

    /** Without a summary. */
    public TokenizedArticle(Article article, List<String> tokens, String dictionary) {
        this(article, tokens, dictionary, "");
    }

    /** The same without body and summary, for places that keep many articles at once. */
    public TokenizedArticle withoutBody() {
        return new TokenizedArticle(article.withoutBody(), tokens, dictionary);
    }
}
