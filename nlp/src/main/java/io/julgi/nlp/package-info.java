/**
 * Text processing of Korean news: cleaning, tokenization into nouns, summaries, and the reading of
 * search words. Start reading at {@link io.julgi.nlp.TextPipeline}, which makes a {@link
 * io.julgi.nlp.clean.TextCleaner}, a {@link io.julgi.nlp.nouns.NounTokenizer}, a {@link
 * io.julgi.nlp.summary.Summarizer} and a {@link io.julgi.nlp.QueryReader} from the settings.
 */
package io.julgi.nlp;
