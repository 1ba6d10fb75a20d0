/**
 * New-word extraction and checks of the dictionary against stored articles. Start reading at {@link
 * io.julgi.nlp.newwords.NewWords}.
 */
package io.julgi.nlp.newwords;
