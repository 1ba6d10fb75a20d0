package io.julgi.topics.events;

import java.util.Arrays;

/**
 * Finds the true span of an event that goes on after its window: while what follows, or what went
 * before, is still far more than usual and not much less than the event at its height.
 */
final class LastingEvents {
    /** A stretch goes on when it is so surprising (1 in 20)… */
    private static final double ENOUGH = 3;

    /** … and so many times as much as there is at other times … */
    private static final double RAISED = 3;

    /** … and such a part of the event's own rate. */
    private static final double PART = 0.5;

    private static final double PAST_WEIGHT = 0.7;

    private final ReportIndex index;
    private final BurstScan scan;
    private final TailProbability tail;
    private final int longest;

    LastingEvents(ReportIndex index, BurstScan scan, TailProbability tail, EventSettings settings) {
        this.index = index;
        this.scan = scan;
        this.tail = tail;
        longest = settings.lastingDays() * index.unit().perDay();
    }

    /**
     * The whole span of an event.
     *
     * @param core its window
     * @param similar all reports that are like it, by time
     */
    Burst extend(Burst core, int[] similar) {
        int[] times = Arrays.stream(similar).map(index::time).toArray();
        double height = count(times, core.from(), core.to()) / volume(core.from(), core.to());
        Burst span = core;
        boolean grown = true;
        while (grown && span.length() <= longest) {
            int to = last(times, span, height);
            int from = first(times, span, height);
            grown = to > span.to() || from < span.from();
            span = new Burst(from, to, core.surprise());
        }
        if (span.length() > longest) {
            // It is there to stay: a theme, of which only the height is an event.
            return core;
        }
        return span.length() == core.length() ? core : span.with(surprise(span, times));
    }

    private int last(int[] times, Burst span, double height) {
        int best = span.to();
        for (int at = position(times, span.to() + 1); at < times.length; at++) {
            int to = times[at];
            if (to > span.to() + scan.longest()) {
                break;
            }
            if (goesOn(times, span.to() + 1, to, new Burst(span.from(), to, 0), height)) {
                best = to;
            }
        }
        return best;
    }

    private int first(int[] times, Burst span, double height) {
        int best = span.from();
        for (int at = position(times, span.from()) - 1; at >= 0; at--) {
            int from = times[at];
            if (from < span.from() - scan.longest()) {
                break;
            }
            if (goesOn(times, from, span.from() - 1, new Burst(from, span.to(), 0), height)) {
                best = from;
            }
        }
        return best;
    }

    private boolean goesOn(int[] times, int from, int to, Burst whole, double height) {
        double usual = usual(times, whole);
        int reports = count(times, from, to);
        double volume = volume(from, to);
        return reports / volume >= Math.max(RAISED * usual, PART * height)
                && tail.poisson(reports, usual * volume) >= ENOUGH;
    }

    /** What comes at other times, or came shortly before. */
    private double usual(int[] times, Burst span) {
        double outside = Math.max(1, index.volume() - volume(span.from(), span.to()));
        double rate = (times.length - count(times, span.from(), span.to()) + 0.5) / outside;
        int began = Math.max(0, span.from() - scan.past());
        double before = index.volumeIn(began, span.from() - 1);
        if (before > 0 && (span.from() - began) * 2 >= scan.past()) {
            rate = Math.max(rate, PAST_WEIGHT * count(times, began, span.from() - 1) / before);
        }
        return rate;
    }

    private double surprise(Burst span, int[] times) {
        int reports = count(times, span.from(), span.to());
        double chance = volume(span.from(), span.to()) / index.volume();
        double found = tail.binomial(reports - 1, times.length - 1, chance);
        return Math.max(span.surprise(), found - BurstScan.correction(times.length));
    }

    private double volume(int from, int to) {
        return Math.max(index.volumeIn(from, to), 1e-9);
    }

    private static int count(int[] times, int from, int to) {
        return position(times, to + 1) - position(times, from);
    }

    /** The number of times before this one. */
    private static int position(int[] times, int time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
