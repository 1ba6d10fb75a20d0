/**
 * Extraction from pages, feeds, sitemaps and lists. In come fetched pages and the settings of an
 * outlet; out come articles, or links to articles. Start reading at {@link
 * io.julgi.ingest.extract.ArticlePage} and {@link io.julgi.ingest.extract.Discovery}.
 */
package io.julgi.ingest.extract;
