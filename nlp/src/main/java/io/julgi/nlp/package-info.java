/**
 * The nouns of an article. In comes an {@link io.julgi.ingest.Article}, {@link
 * io.julgi.nlp.clean.TextCleaner} takes out what is not news, {@link
 * io.julgi.nlp.nouns.NounTokenizer} keeps what a topic can be made of. A reader's search word goes
 * the same way and becomes a {@link io.julgi.nlp.nouns.Query}. {@link
 * io.julgi.nlp.newwords.NewWords} finds words that the dictionary lacks.
 */
package io.julgi.nlp;
