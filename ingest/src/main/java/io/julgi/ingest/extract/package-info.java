/**
 * What a page, feed, sitemap or list says. In come decoded pages and the layouts of an outlet; out
 * come articles, links to articles, times. Start reading at {@link
 * io.julgi.ingest.extract.ArticlePage} and {@link io.julgi.ingest.extract.Discovery}.
 */
package io.julgi.ingest.extract;
