package io.julgi.nlp.newwords;

import java.util.List;

/**
 * A string of letters that behaves like a noun and that tokenising does not keep whole.
 *
 * @param word in cleaned form, as the dictionary would have it
 * @param score says which of two is more likely a term; comparable within one list only
 * @param scores why it may be a word
 * @param articles in how many articles it is
 * @param pieces what tokenising makes of it now, in most of the contexts; the first or last piece
 *     may reach beyond it
 * @param contexts up to five places where it stands, each a line of cleaned text
 */
public record NewWord(
        String word,
        double score,
        WordScores scores,
        int articles,
        List<String> pieces,
        List<String> contexts) {
    public NewWord {
        pieces = List.copyOf(pieces);
        contexts = List.copyOf(contexts);
    }
}
