package io.julgi.nlp.newwords;

import java.util.List;

/**
 * A suggested dictionary term: a string that is used like a noun and that the tokenizer splits.
 *
 * @param word in cleaned form, as the dictionary would list it
 * @param score its rank; comparable within one list only
 * @param scores the statistics behind the score
 * @param articles the number of articles with the word
 * @param morphemes its most frequent segmentation; the first or last morpheme may reach beyond it
 * @param contexts up to five lines of cleaned text with the word
 */
public record NewWord(
        String word,
        double score,
        WordScores scores,
        int articles,
        List<String> morphemes,
        List<String> contexts) {
    public NewWord {
        morphemes = List.copyOf(morphemes);
        contexts = List.copyOf(contexts);
    }
}
