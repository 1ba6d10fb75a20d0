package io.julgi.nlp.clean;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cleaning rule of a user's own.
 *
 * @param place which text it is for
 * @param rule what is replaced; its pattern may be anything, so it runs under a limit
 */
record AddedRule(Place place, CleaningRule rule) implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(AddedRule.class);

    /** How many texts each rule was stopped on, by its name, in this process. */
    private static final Map<String, Long> STOPPED = new ConcurrentHashMap<>();

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

    /** Says so for the first text and for every tenfold of it, so that a log is not filled. */
    private void noteStopped(String text) {
        long times = STOPPED.merge(rule.name(), 1L, Long::sum);
        if (isPowerOfTen(times)) {
            LOG.warn(
                    "Cleaning rule \"{}\" was stopped on {} texts so far, now on one of {} characters,"
                            + " and left them as they were: its pattern reads the same letters too"
                            + " often; make it simpler in clean.rules, with bounds such as {1,40}"
                            + " in place of + and *",
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

    /** How many texts the rule of this name was stopped on in this process. */
    static long stopped(String name) {
        return STOPPED.getOrDefault(name, 0L);
    }

    /** Whether the pattern comes to an end on this text within the limit. */
    boolean endsOn(String text) {
        try {
            return rule.pattern().matcher(new BoundedCharSequence(text)).replaceAll("") != null;
        } catch (BoundedCharSequence.LimitReachedException | StackOverflowError e) {
            return false;
        }
    }
}
