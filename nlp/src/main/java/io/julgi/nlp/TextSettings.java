package io.julgi.nlp;

import io.julgi.nlp.dictionary.UserDictionary;
import io.julgi.nlp.nouns.InputField;
import io.julgi.nlp.nouns.NounSettings;
import java.io.Serializable;
import java.util.List;

/**
 * The settings of a {@link TextPipeline}.
 *
 * @param dictionaryFile a {@link UserDictionary} on top of the bundled one; empty for none
 * @param nouns which morphemes are tokens
 * @param cleanOff the names of the bundled cleaning rules that are switched off
 * @param bareHeads the outlets that strip brackets from their titles
 * @param cleanRules a file of cleaning rules that come after the bundled ones; empty for none
 */
public record TextSettings(
        String dictionaryFile,
        NounSettings nouns,
        List<String> cleanOff,
        List<String> bareHeads,
        String cleanRules)
        implements Serializable {
    /** The defaults: the bundled dictionary and cleaning rules, nouns of titles. */
    public static final TextSettings STANDARD =
            new TextSettings("", NounSettings.STANDARD, List.of(), List.of("연합뉴스"), "");

    public TextSettings {
        cleanOff = List.copyOf(cleanOff);
        bareHeads = List.copyOf(bareHeads);
    }

    /** These settings with another text of an article. */
    public TextSettings withInput(InputField input) {
        return new TextSettings(
                dictionaryFile, nouns.withInput(input), cleanOff, bareHeads, cleanRules);
    }
}
