package io.julgi.ingest.crawl;

import io.julgi.ingest.Article;
import io.julgi.ingest.extract.ExtractedArticle;

/**
 * An article as it comes from the crawler.
 *
 * @param article for Kafka
 * @param page all that the page said
 * @param isRevision whether an earlier version of it was published
 */
public record CrawledArticle(Article article, ExtractedArticle page, boolean isRevision) {}
