package io.julgi.nlp.clean;

/**
 * What one step of cleaning did to one text.
 *
 * @param name names the rule; the same in every text
 * @param reason why the rule is there, with an example
 * @param before the text as the steps before it left it
 * @param after the text as the next step gets it; equal to {@code before} when nothing matched
 */
public record CleaningChange(String name, String reason, String before, String after) {
    /** Whether the step found something. */
    public boolean hasChangedSomething() {
        return !before.equals(after);
    }
}
