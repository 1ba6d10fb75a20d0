package io.julgi.nlp.nouns;

/**
 * A name in a text: whom or what an article is about.
 *
 * @param text its counted form
 * @param kind what it names
 * @param begin the place of its first character in the text
 * @param end the place after its last character
 */
public record Name(String text, Kind kind, int begin, int end) {
    /** What a name names. */
    public enum Kind {
        /** A person, known to the dictionaries or guessed by surname and given name. */
        PERSON,

        /** A company, a party, an authority, an institution. */
        ORGANISATION,

        /** A country, a city, a street. */
        PLACE
    }
}
