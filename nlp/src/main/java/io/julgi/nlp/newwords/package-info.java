/**
 * New words: what the dictionary lacks, found in stored articles by how they are used. Start
 * reading at {@link io.julgi.nlp.newwords.NewWords}.
 */
package io.julgi.nlp.newwords;
