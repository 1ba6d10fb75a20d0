package io.julgi.nlp.clean;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cleaning rule of a user's own.
 *
 * @param place the texts to which it is applied
 * @param rule the pattern and its replacement; it runs under a limit, since a user may write
 *     anything
 */
record AddedRule(Place place, CleaningRule rule) implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(AddedRule.class);

    /** The number of texts on which each rule was stopped in this process, by the rule's name. */
    private static final Map<String, Long> STOPPED = new ConcurrentHashMap<>();

    /** The texts to which a rule is applied. */
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
     * The text with the rule applied; unchanged where the pattern exceeds the limit, since a text
     * that is not clean is better than a stream that stands still.
     */
    String applyTo(String text) {
        try {
            return rule.pattern()
                    .matcher(new BoundedCharSequence(text))
                    .replaceAll(rule.replacement());
        } catch (BoundedCharSequence.LimitReachedException e) {
            noteStopped(text);
            return text;
        } catch (StackOverflowError e) {
            noteStopped(text); // a repeated group over a long text; the same treatment
            return text;
        }
    }

    /** Logs the 1st, 10th, 100th … text, so that the log does not fill up. */
    private void noteStopped(String text) {
        long times = STOPPED.merge(rule.name(), 1L, Long::sum);
        if (isPowerOfTen(times)) {
            LOG.warn(
                    "Cleaning rule \"{}\" was stopped on {} texts so far, now on one of {}"
                            + " characters, and left them as they were: its pattern reads the same"
                            + " letters too often; make it simpler in clean.rules, with bounds such as"
                            + " {1,40} in place of + and *",
                    rule.name(),
                    times,
                    text.length());
        }
    }

    private static boolean isPowerOfTen(long number) {
        long power = 1;
        while (power < number) {
            power *= 10;
        }
        return power == number;
    }

    /** The number of texts on which the rule of this name was stopped in this process. */
    static long stopped(String name) {
        return STOPPED.getOrDefault(name, 0L);
    }

    /** Whether the pattern ends on this text within the limit. */
    boolean endsOn(String text) {
        try {
            return rule.pattern().matcher(new BoundedCharSequence(text)).replaceAll("") != null;
        } catch (BoundedCharSequence.LimitReachedException | StackOverflowError e) {
            return false;
        }
    }
}
