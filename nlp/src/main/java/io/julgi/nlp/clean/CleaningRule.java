package io.julgi.nlp.clean;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A pattern for something in news text that is not news, and its replacement.
 *
 * @param name names the rule in settings and messages
 * @param reason why the rule is there, with an example
 * @param pattern all matches are replaced; repetition must be bounded or possessive, since a text
 *     may be long and hostile
 * @param replacement as for {@link java.util.regex.Matcher#replaceAll(String)}
 * @param needs the {@link Precondition} of a text that the rule can change
 */
public record CleaningRule(
        String name, String reason, Pattern pattern, String replacement, String needs)
        implements Serializable {

    static CleaningRule remove(String name, String reason, String needs, String regex) {
        return replace(name, reason, needs, regex, " ");
    }

    static CleaningRule replace(
            String name, String reason, String needs, String regex, String replacement) {
        return new CleaningRule(name, reason, Pattern.compile(regex), replacement, needs);
    }

    String applyTo(String text) {
        return pattern.matcher(text).replaceAll(replacement);
    }
}
