/**
 * The crawler. In come the settings of outlets; out go articles to Kafka, and the health of each
 * outlet. The way of a page: {@link io.julgi.ingest.crawl.Frontier} tells what is due, {@link
 * io.julgi.ingest.fetch.PoliteFetcher} fetches it, {@link io.julgi.ingest.extract.ArticlePage}
 * extracts the article, {@link io.julgi.ingest.crawl.ArticleOutput} publishes it. Start reading at
 * {@link io.julgi.ingest.crawl.Crawler}.
 */
package io.julgi.ingest.crawl;
