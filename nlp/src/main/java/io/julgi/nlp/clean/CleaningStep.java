package io.julgi.nlp.clean;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A step of cleaning: a {@link CleaningRule}, or code where no pattern is enough.
 *
 * @param needs the precondition of a text that it can change
 * @param change from the text, and the time of publication where it is known, to the next text
 */
record CleaningStep(
        String name,
        String reason,
        Precondition needs,
        BiFunction<String, Optional<Instant>, String> change) {
    static CleaningStep of(CleaningRule rule) {
        return new CleaningStep(
                rule.name(),
                rule.reason(),
                Precondition.of(rule.needs()),
                (text, publishedAt) -> rule.applyTo(text));
    }

    static CleaningStep of(AddedRule added) {
        return of(added.rule().name(), added.rule().reason(), added::applyTo);
    }

    static CleaningStep of(String name, String reason, UnaryOperator<String> change) {
        return new CleaningStep(
                name, reason, Precondition.NONE, (text, publishedAt) -> change.apply(text));
    }

    /** Whether the step can change a text with these character classes. */
    boolean concerns(String text, long classes) {
        return needs.holdsFor(text, classes);
    }

    /** The next text; the same object when nothing changed. */
    String applyTo(String text, Optional<Instant> publishedAt) {
        return change.apply(text, publishedAt);
    }

    CleaningChange explain(String text, Optional<Instant> publishedAt) {
        String after =
                concerns(text, CharacterPrefilter.of(text)) ? applyTo(text, publishedAt) : text;
        return new CleaningChange(name, reason, text, after);
    }
}
