/**
 * The crawler. In go outlets ({@code outlets.yaml}), out come articles on their way to Kafka and an
 * account of how each outlet is doing. Start reading at {@link io.julgi.ingest.crawl.Outlet}, then
 * {@link io.julgi.ingest.crawl.ArticlePage}.
 */
package io.julgi.ingest.crawl;
