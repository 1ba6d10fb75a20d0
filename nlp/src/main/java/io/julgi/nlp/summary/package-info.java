/**
 * Extractive summaries of articles by LexRank. Start reading at {@link
 * io.julgi.nlp.summary.Summarizer}.
 */
package io.julgi.nlp.summary;
