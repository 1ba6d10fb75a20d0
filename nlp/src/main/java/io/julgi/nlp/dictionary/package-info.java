/**
 * The dictionary: bundled terms, a user's own file, and how both reach Nori. Start reading at
 * {@link io.julgi.nlp.dictionary.UserDictionary}.
 */
package io.julgi.nlp.dictionary;
