package io.julgi.nlp.clean;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Something that stands in news text and is not news, and what takes its place.
 *
 * @param name names the rule in settings and messages
 * @param reason why it is there, with an example
 * @param pattern every match is replaced; repetition must be bounded or possessive, since a text
 *     may be long and hostile
 * @param replacement as for {@link java.util.regex.Matcher#replaceAll(String)}
 * @param needs the {@link Precondition} without which a text need not be looked at
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
