/**
 * The crawler. In go outlets ({@code outlets.yaml}), out come articles on their way to Kafka and an
 * account of how each outlet is doing. The way of a page: {@link io.julgi.ingest.crawl.Frontier}
 * says what is due, {@link io.julgi.ingest.fetch.PoliteFetcher} fetches it, {@link
 * io.julgi.ingest.extract.ArticlePage} reads an article off it, {@link
 * io.julgi.ingest.crawl.ArticleOutput} takes it. Start reading at {@link
 * io.julgi.ingest.outlet.Outlet}, then {@link io.julgi.ingest.crawl.Crawler}.
 */
package io.julgi.ingest.crawl;
