package io.julgi.nlp.newwords;

import java.util.List;

/**
 * A dictionary term that was found where Nori has another word: {@code 전자} in {@code 전자파}.
 *
 * @param term the dictionary's term
 * @param word the word of Nori's own dictionary
 * @param found the number of places with this conflict
 * @param all the number of places of the term
 * @param examples some of the conflicting places with the text around them
 */
public record TermConflict(String term, String word, long found, long all, List<String> examples) {
    public TermConflict {
        examples = List.copyOf(examples);
    }
}
