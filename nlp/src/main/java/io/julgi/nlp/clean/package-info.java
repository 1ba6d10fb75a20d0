/**
 * Cleaning: removes marks, credits and notices from the text of articles and spells out Hanja
 * shorthand. The rules are in {@link io.julgi.nlp.clean.NewsRules}; start reading at {@link
 * io.julgi.nlp.clean.TextCleaner}.
 */
package io.julgi.nlp.clean;
