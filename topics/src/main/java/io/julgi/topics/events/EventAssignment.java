package io.julgi.topics.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each report of some event's days to the event that its words speak for most, if any. */
final class EventAssignment {
    /** The log odds of a report that is in a handful's burst whatever it says. */
    private static final double JUST = 0.01;

    private static final int HANDFUL = 8;

    private final ReportIndex index;
    private final WordScores words;
    private final int least;

    EventAssignment(ReportIndex index, WordScores words, EventSettings settings) {
        this.index = index;
        this.words = words;
        least = settings.leastReports();
    }

    List<FoundEvent> assign(List<FoundEvent> events) {
        double[] best = new double[index.reports()];
        int[] bestEvent = new int[index.reports()];
        Arrays.fill(bestEvent, -1);
        for (int at = 0; at < events.size(); at++) {
            FoundEvent event = events.get(at);
            Burst days = event.window();
            words.use(words.profile(event.reports(), days, event.beginning()));
            double prior = words.prior(event.reports().length, days);
            int end = index.reportsBefore(days.to() + 1);
            for (int report = index.reportsBefore(days.from()); report < end; report++) {
                boolean member = Arrays.binarySearch(event.reports(), report) >= 0;
                double score = words.score(index.wordsOf(report), member) + prior;
                if (event.isOfQuery() && member && event.reports().length < HANDFUL) {
                    score = Math.max(score, JUST);
                }
                if (score > best[report]) {
                    best[report] = score;
                    bestEvent[report] = at;
                }
            }
        }
        List<FoundEvent> assigned = new ArrayList<>();
        for (int at = 0; at < events.size(); at++) {
            int each = at;
            int[] reports =
                    IntStream.range(0, best.length)
                            .filter(report -> bestEvent[report] == each)
                            .toArray();
            if (reports.length >= least && isStill(events.get(at), reports)) {
                int from = index.time(reports[0]);
                int to = index.time(reports[reports.length - 1]);
                assigned.add(events.get(at).with(new Burst(from, to, 0), reports));
            }
        }
        return assigned;
    }

    /** Whether a burst of the query is still one when the events within it have their reports. */
    private static boolean isStill(FoundEvent event, int[] reports) {
        return !event.isOfQuery() || reports.length >= QueryBursts.PART * event.reports().length;
    }
}
