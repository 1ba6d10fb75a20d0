package io.julgi.nlp;

import io.julgi.ingest.Article;

/**
 * An article beside its cleaned text. The article itself stays as published: readers see that,
 * models see this.
 *
 * @param title the headline without marks, credits and shorthand; lower case, NFC; may be empty
 * @param body the text the same way; may be empty
 */
public record CleanArticle(Article article, String title, String body) {}
