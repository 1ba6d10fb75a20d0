/**
 * Files of articles: JSON, tables of text and spreadsheets, packed or not, on their way to Kafka or
 * the store. Start reading at {@link io.julgi.ingest.file.ArticleFile}.
 */
package io.julgi.ingest.file;
