package io.julgi.nlp;

import java.io.Serializable;
import java.util.List;

/**
 * How news is read: what {@link NewsLanguage} is made of.
 *
 * @param dictionaryFile a {@link UserDictionary} on top of the bundled one; empty for none
 * @param nouns which words are tokens
 * @param cleanOff the names of the bundled cleaning rules that are switched off
 * @param cleanRules a file of cleaning rules that come after the bundled ones; empty for none
 */
public record LanguageSettings(
        String dictionaryFile, NounSettings nouns, List<String> cleanOff, String cleanRules)
        implements Serializable {
    /** What comes with the product, and nothing else. */
    public static final LanguageSettings STANDARD =
            new LanguageSettings("", NounSettings.STANDARD, List.of(), "");

    public LanguageSettings {
        cleanOff = List.copyOf(cleanOff);
    }

    /** The same with tokens from other fields of an article. */
    public LanguageSettings withInput(InputField input) {
        return new LanguageSettings(dictionaryFile, nouns.withInput(input), cleanOff, cleanRules);
    }
}
