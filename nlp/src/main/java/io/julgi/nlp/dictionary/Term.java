package io.julgi.nlp.dictionary;

import java.io.Serializable;
import java.util.List;

/**
 * An entry of a {@link UserDictionary}: a word that is always one token.
 *
 * @param text the word in the form of cleaned text: NFC, lower case, without spaces
 * @param parts its parts in order, which join to the text; empty when not given
 * @param aliases synonyms ({@code 신종코로나} for {@code 코로나19}); each is a term, too
 * @param category what kind of thing it names; empty when not given
 */
public record Term(String text, List<String> parts, List<String> aliases, String category)
        implements Serializable {
    public Term {
        parts = List.copyOf(parts);
        aliases = List.copyOf(aliases);
    }

    /** A term without parts, aliases and category. */
    static Term of(String text) {
        return new Term(text, List.of(), List.of(), "");
    }
}
