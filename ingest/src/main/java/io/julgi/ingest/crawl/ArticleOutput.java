package io.julgi.ingest.crawl;

import io.julgi.ingest.Rejected;

/** Where articles go. Safe for many threads. */
public interface ArticleOutput {
    /** Returns when the article is safe; throws when it is not. */
    void publish(CrawledArticle article);

    /** Returns when what became no article is safe; throws when it is not. */
    void reject(Rejected rejected);
}
