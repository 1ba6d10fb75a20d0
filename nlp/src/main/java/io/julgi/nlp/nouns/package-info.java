/**
 * Tokens. In comes a clean article, out come the nouns that a topic can be made of; a reader's
 * search word goes the same way. Start reading at {@link io.julgi.nlp.nouns.NounTokenizer}.
 */
package io.julgi.nlp.nouns;
