/**
 * Tokenization: turns cleaned text into the nouns of which topics are made. {@link
 * io.julgi.nlp.nouns.NounTokenizer} lists the steps in order; the rules of each are in the class
 * that it names.
 */
package io.julgi.nlp.nouns;
