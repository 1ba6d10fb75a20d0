package io.julgi.topics.lda;

/**
 * A topic's share of an article.
 *
 * @param article the article's id
 * @param share the topic's part of the article, 0 to 1
 */
public record ArticleShare(String article, double share) {}
