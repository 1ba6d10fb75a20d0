package io.julgi.ingest.crawl;

import io.julgi.ingest.Article;
import io.julgi.ingest.extract.ExtractedArticle;

/**
 * An article from the crawler.
 *
 * @param article the article for Kafka
 * @param page everything extracted from its page
 * @param isRevision whether an earlier version of it was published
 */
public record CrawledArticle(Article article, ExtractedArticle page, boolean isRevision) {}
