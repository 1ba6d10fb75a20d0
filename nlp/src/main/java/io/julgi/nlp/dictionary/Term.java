package io.julgi.nlp.dictionary;

import java.io.Serializable;
import java.util.List;

/**
 * A word that counts as one token because a {@link UserDictionary} lists it.
 *
 * @param text as it stands in cleaned text: NFC, lower case, without spaces
 * @param parts what it is made of, in order; they join to the text; empty where none were given
 * @param aliases other words for the same ({@code 신종코로나} for {@code 코로나19}); each is a term, too
 * @param category what kind of thing it names; empty when not given
 */
public record Term(String text, List<String> parts, List<String> aliases, String category)
        implements Serializable {
    public Term {
        parts = List.copyOf(parts);
        aliases = List.copyOf(aliases);
    }

    /** A term of which only the text is known. */
    static Term of(String text) {
        return new Term(text, List.of(), List.of(), "");
    }
}
