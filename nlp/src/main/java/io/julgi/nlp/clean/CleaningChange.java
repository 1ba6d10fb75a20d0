package io.julgi.nlp.clean;

/**
 * The effect of one cleaning step on one text.
 *
 * @param name the name of the step
 * @param reason why the step is there, with an example
 * @param before the text before the step
 * @param after the text after the step; equal to {@code before} when nothing matched
 */
public record CleaningChange(String name, String reason, String before, String after) {
    /** Whether the step changed the text. */
    public boolean hasChangedSomething() {
        return !before.equals(after);
    }
}
