/**
 * Articles on their way to Kafka. In come files of JSON lines (and, later, pages of outlets); out
 * go {@link io.julgi.ingest.Article}s on the topic {@code articles} and what could not be read,
 * with the reason, on {@code articles.rejected}. Start reading at {@link
 * io.julgi.ingest.ArticleJson}.
 */
package io.julgi.ingest;
