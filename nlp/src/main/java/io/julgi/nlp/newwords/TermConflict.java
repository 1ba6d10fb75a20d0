package io.julgi.nlp.newwords;

import java.util.List;

/**
 * A term that is found where another word stands: {@code 전자} in {@code 전자파}.
 *
 * @param term the dictionary's term
 * @param word what the language's own dictionary sees there
 * @param found in how many places that is so
 * @param all in how many places the term was found
 * @param examples some of these places with the text around them
 */
public record TermConflict(String term, String word, long found, long all, List<String> examples) {
    public TermConflict {
        examples = List.copyOf(examples);
    }
}
