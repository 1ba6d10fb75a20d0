package io.julgi.nlp.nouns;

import java.io.Serializable;
import java.util.Set;

/**
 * Which morphemes of cleaned text are tokens.
 *
 * @param input which text of an article is read
 * @param minLength how many characters a token has at least, unless the dictionary lists it
 * @param extraPos which parts of speech are tokens besides nouns
 * @param numerals whether a numeral with its unit is a token ({@code 8720원}); those that mean
 *     something by themselves ({@code 3분기}) always are
 * @param aliases whether an alias counts as its term ({@code 신종코로나} as {@code 코로나19})
 */
public record NounSettings(
        InputField input, int minLength, Set<ExtraPos> extraPos, boolean numerals, boolean aliases)
        implements Serializable {
    /** Nouns of titles, of at least two characters. */
    public static final NounSettings STANDARD =
            new NounSettings(InputField.TITLE, 2, Set.of(), false, false);

    public NounSettings {
        if (minLength < 1) {
            throw new IllegalArgumentException(
                    "nouns.minLength is " + minLength + "; expected at least 1");
        }
        extraPos = Set.copyOf(extraPos);
    }

    /** These settings with another text of an article. */
    public NounSettings withInput(InputField other) {
        return new NounSettings(other, minLength, extraPos, numerals, aliases);
    }
}
