/**
 * The user dictionary: the bundled terms and stop words, a user's own on top, and their text
 * format. Start reading at {@link io.julgi.nlp.dictionary.UserDictionary}.
 */
package io.julgi.nlp.dictionary;
