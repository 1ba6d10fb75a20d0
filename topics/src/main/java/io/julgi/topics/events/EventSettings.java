package io.julgi.topics.events;

/**
 * How events are found. The constants were set on corpora whose truth is known; an operator has no
 * reason to change them.
 *
 * @param alpha the part of the events shown that may be chance
 * @param leastReports an event has at least as many different reports
 * @param longestDays the longest window of a quiet query; busier ones have shorter ones
 * @param shortestDays the longest window of the busiest query
 * @param lastingDays what goes on longer is no event but a theme
 * @param pastDays so long before (and around) an event decides what is usual
 * @param onset a rise to so many times of what was before is a beginning
 * @param mostEvents so many are looked for at most
 */
public record EventSettings(
        double alpha,
        int leastReports,
        int longestDays,
        int shortestDays,
        int lastingDays,
        int pastDays,
        double onset,
        int mostEvents) {
    public static final EventSettings STANDARD = new EventSettings(0.05, 3, 14, 5, 42, 28, 5, 400);

    public EventSettings {
        if (alpha <= 0 || alpha >= 1) {
            throw new IllegalArgumentException(
                    "alpha is " + alpha + "; expected a part between 0 and 1, as 0.05");
        }
        if (leastReports < 2) {
            throw new IllegalArgumentException(
                    "leastReports is " + leastReports + "; expected at least 2");
        }
    }
}
