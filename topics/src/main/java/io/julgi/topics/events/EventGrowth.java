package io.julgi.topics.events;

import java.util.Arrays;
import java.util.Optional;

/**
 * Grows an event from the reports that made a word rise: what they say, which other reports say the
 * same, and when those came; again until nothing changes.
 */
final class EventGrowth {
    private static final int ROUNDS = 3;
    private static final int SPAN_ROUNDS = 2;

    private final ReportIndex index;
    private final BurstScan scan;
    private final LastingEvents lasting;
    private final WordScores words;
    private final int least;

    EventGrowth(
            ReportIndex index,
            BurstScan scan,
            LastingEvents lasting,
            WordScores words,
            EventSettings settings) {
        this.index = index;
        this.scan = scan;
        this.lasting = lasting;
        this.words = words;
        least = settings.leastReports();
    }

    /**
     * The event of which these reports are the beginning; none when what is like them is routine,
     * came at another time, or is too little.
     *
     * @param reports by number
     * @param onset as in {@link BurstScan#best}
     * @param taken the reports of other events
     */
    Optional<FoundEvent> grow(
            int seed, int[] reports, Burst window, double onset, double enough, boolean[] taken) {
        int[] members = reports;
        Burst days = window;
        boolean beginning = onset > 0;
        for (int round = 0; round < ROUNDS; round++) {
            WordProfile profile = words.profile(members, days, beginning);
            if (members.length < least || profile.words().length == 0) {
                return Optional.empty();
            }
            words.use(profile);
            int[] similar = words.similar(members, words.prior(members.length, days), taken);
            Burst found = scan.best(similar, similar.length, onset);
            if (found.surprise() <= 0 || found.to() < days.from() || found.from() > days.to()) {
                return Optional.empty();
            }
            days = found;
            int[] next = within(similar, days);
            if (Arrays.equals(next, members)) {
                break;
            }
            members = next;
        }
        if (members.length < least || days.surprise() < enough) {
            return Optional.empty();
        }
        return Optional.of(new FoundEvent(days, members, days.surprise(), 0, seed, beginning));
    }

    /**
     * The same event with its whole span, when it goes on before or after its window.
     *
     * @param taken the reports of all events; what others have may be like it, but stays theirs
     */
    FoundEvent whole(FoundEvent event, boolean[] taken) {
        if (event.beginning()) {
            return event;
        }
        FoundEvent whole = event;
        for (int round = 0; round < SPAN_ROUNDS; round++) {
            int[] members = whole.reports();
            words.use(words.profile(members, whole.window(), false));
            double prior = words.prior(members.length, whole.window());
            int[] similar = words.similar(members, prior, new boolean[taken.length]);
            Burst core = event.window().with(event.surprise());
            Burst span = lasting.extend(core, similar);
            if (span.length() <= whole.window().length()) {
                break;
            }
            int[] more =
                    Arrays.stream(within(similar, span))
                            .filter(r -> !taken[r] || Arrays.binarySearch(members, r) >= 0)
                            .toArray();
            whole =
                    new FoundEvent(
                            span, more, span.surprise(), event.significance(), event.seed(), false);
        }
        return whole;
    }

    /** Those that came in these days. */
    int[] within(int[] reports, Burst days) {
        return Arrays.stream(reports).filter(r -> days.contains(index.time(r))).toArray();
    }
}
