package io.julgi.ingest.crawl;

import io.julgi.ingest.Rejected;

/** The output of the crawler. Thread-safe. */
public interface ArticleOutput {
    /** Publishes an article; returns when it is stored, else throws. */
    void publish(CrawledArticle article);

    /** Publishes a page that became no article; returns when it is stored, else throws. */
    void reject(Rejected rejected);
}
