package io.julgi.jobs;

import io.julgi.nlp.TokenizedArticle;

/**
 * An article that matches a tracked query.
 *
 * @param query as tracked
 * @param article without its body
 */
public record QueryArticle(String query, TokenizedArticle article) {}
