package io.julgi.ingest.crawl;

import io.julgi.ingest.Article;

/**
 * An article as it comes from the crawler.
 *
 * @param article for Kafka
 * @param page all that the page said
 * @param story the id of the first article of the same story; its own when it is the first
 * @param isRevision whether an earlier version of it was published
 */
public record CrawledArticle(
        Article article, ExtractedArticle page, String story, boolean isRevision) {}
