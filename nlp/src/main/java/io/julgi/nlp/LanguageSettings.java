package io.julgi.nlp;

import java.io.Serializable;

/**
 * How news is read: what {@link NewsLanguage} is made of.
 *
 * @param dictionaryFile a {@link UserDictionary} on top of the bundled one; empty for none
 * @param nouns which words are tokens
 */
public record LanguageSettings(String dictionaryFile, NounSettings nouns) implements Serializable {
    /** What comes with the product, and nothing else. */
    public static final LanguageSettings STANDARD = new LanguageSettings("", NounSettings.STANDARD);
}
