package io.julgi.topics.lda;

/**
 * How much an article is about a topic.
 *
 * @param article the article's id
 * @param share the topic's part of the article, 0 to 1
 */
public record ArticleShare(String article, double share) {}
