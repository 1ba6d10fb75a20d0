/**
 * The sentences that say what an article is about (LexRank). Start reading at {@link
 * io.julgi.nlp.summary.Summarizer}.
 */
package io.julgi.nlp.summary;
