package io.julgi.jobs.rebuild;

import io.julgi.ingest.Article;

/**
 * An article that matches a tracked query.
 *
 * @param query as tracked
 * @param article without its body
 */
public record QueryArticle(String query, Article article) {}
