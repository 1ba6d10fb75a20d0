package io.julgi.nlp;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * One of the steps that a text takes on its way to being clean: a {@link CleaningRule}, or what no
 * pattern can say.
 *
 * @param change from the text, and the time of publication where it is known, to the next text
 */
record CleaningStep(
        String name, String reason, BiFunction<String, Optional<Instant>, String> change) {

    static CleaningStep of(CleaningRule rule) {
        return of(rule.name(), rule.reason(), rule::applyTo);
    }

    static CleaningStep of(String name, String reason, UnaryOperator<String> change) {
        return new CleaningStep(name, reason, (text, publishedAt) -> change.apply(text));
    }

    String applyTo(String text, Optional<Instant> publishedAt) {
        return change.apply(text, publishedAt);
    }

    CleaningChange explain(String text, Optional<Instant> publishedAt) {
        return new CleaningChange(name, reason, text, applyTo(text, publishedAt));
    }
}
