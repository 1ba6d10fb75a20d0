package io.julgi.nlp;

import java.io.Serializable;

/**
 * A cleaning rule of a user's own.
 *
 * @param place which text it is for
 * @param rule what is replaced; its pattern may be anything, so it runs under a limit
 */
record AddedRule(Place place, CleaningRule rule) implements Serializable {
    /** Which text a rule is for. */
    enum Place {
        TITLE,
        BODY,
        BOTH
    }

    boolean isForTitles() {
        return place != Place.BODY;
    }

    boolean isForBodies() {
        return place != Place.TITLE;
    }

    /**
     * The text with the rule applied; as it was where the pattern looks at it too often. The rule
     * does without its help then, so a text is left dirty rather than a stream standing still.
     */
    String applyTo(String text) {
        try {
            return rule.pattern().matcher(new LimitedText(text)).replaceAll(rule.replacement());
        } catch (LimitedText.LimitReachedException e) {
            return text;
        } catch (StackOverflowError e) {
            return text; // a repeated group over a long text; the same treatment
        }
    }

    /** Whether the pattern comes to an end on this text within the limit. */
    boolean endsOn(String text) {
        try {
            return rule.pattern().matcher(new LimitedText(text)).replaceAll("") != null;
        } catch (LimitedText.LimitReachedException | StackOverflowError e) {
            return false;
        }
    }
}
