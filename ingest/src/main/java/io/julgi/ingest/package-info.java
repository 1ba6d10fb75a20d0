/**
 * The article, its JSON and its way to Kafka. In come files of JSON lines, or articles from the
 * crawler; out go {@link io.julgi.ingest.Article}s on the topic {@code articles} and lines that
 * could not be read, with the reason, on {@code articles.rejected}. Start reading at {@link
 * io.julgi.ingest.ArticleJson}.
 */
package io.julgi.ingest;
