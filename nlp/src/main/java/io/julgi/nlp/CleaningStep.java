package io.julgi.nlp;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * One of the steps that a text takes on its way to being clean: a {@link CleaningRule}, or what no
 * pattern can say.
 *
 * @param needs the {@link TextSigns} of which a text must have one to be changed; 0 for any text
 * @param beginnings the characters with which a text must begin to be changed; empty for any
 * @param change from the text, and the time of publication where it is known, to the next text
 */
record CleaningStep(
        String name,
        String reason,
        long needs,
        String beginnings,
        BiFunction<String, Optional<Instant>, String> change) {
    private static final String AT_THE_BEGINNING = "^";

    static CleaningStep of(CleaningRule rule) {
        boolean begins = rule.needs().startsWith(AT_THE_BEGINNING);
        return new CleaningStep(
                rule.name(),
                rule.reason(),
                begins ? 0 : TextSigns.anyOf(rule.needs()),
                begins ? rule.needs().substring(1) : "",
                (text, publishedAt) -> rule.applyTo(text));
    }

    static CleaningStep of(AddedRule added) {
        return of(added.rule().name(), added.rule().reason(), added::applyTo);
    }

    static CleaningStep of(String name, String reason, UnaryOperator<String> change) {
        return new CleaningStep(name, reason, 0, "", (text, publishedAt) -> change.apply(text));
    }

    /** Whether the step may change a text that has these signs. */
    boolean concerns(String text, long signs) {
        if (needs != 0) {
            return (signs & needs) != 0;
        }
        return beginnings.isEmpty() || (!text.isEmpty() && beginnings.indexOf(text.charAt(0)) >= 0);
    }

    /** The next text; the same object when nothing changed. */
    String applyTo(String text, Optional<Instant> publishedAt) {
        return change.apply(text, publishedAt);
    }

    CleaningChange explain(String text, Optional<Instant> publishedAt) {
        String after = concerns(text, TextSigns.of(text)) ? applyTo(text, publishedAt) : text;
        return new CleaningChange(name, reason, text, after);
    }
}
