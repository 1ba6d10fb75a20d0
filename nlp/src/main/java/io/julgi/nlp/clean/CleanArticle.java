package io.julgi.nlp.clean;

import io.julgi.ingest.Article;

/**
 * An article beside its cleaned text. The article itself stays as published: readers see that,
 * models see this.
 *
 * @param title the headline without marks, credits and shorthand; lower case, NFC; may be empty
 * @param body the text the same way; may be empty
 * @param summary what a reader sees of the body where there is little room; empty when nobody made
 *     one
 */
public record CleanArticle(Article article, String title, String body, String summary) {
    public CleanArticle {
        summary = summary == null ? "" : summary;
    }

    /** Without a summary. */
    public CleanArticle(Article article, String title, String body) {
        this(article, title, body, "");
    }

    /** The same with this summary. */
    public CleanArticle withSummary(String text) {
        return new CleanArticle(article, title, body, text);
    }
}
