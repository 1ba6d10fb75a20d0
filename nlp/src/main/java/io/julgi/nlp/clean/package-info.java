/**
 * Cleaning. In comes an article, out comes its text without marks, credits and notices, Hanja
 * shorthand written out. The rules are in {@link io.julgi.nlp.clean.NewsRules}; start reading at
 * {@link io.julgi.nlp.clean.TextCleaner}.
 */
package io.julgi.nlp.clean;
