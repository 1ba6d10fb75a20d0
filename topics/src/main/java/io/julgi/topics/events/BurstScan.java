package io.julgi.topics.events;

/**
 * Finds the window in which reports are most surprisingly many against the volume of all news: an
 * exact scan over every window that begins and ends with a report (Kulldorff 1997, Wilson 2017).
 */
final class BurstScan {
    /** What of an earlier rate counts as usual: coverage may swell a little by itself. */
    private static final double PAST_WEIGHT = 0.7;

    /** So many lengths of windows are independent of one another, roughly. */
    private static final int LENGTHS = 9;

    private final ReportIndex index;
    private final TailProbability tail;
    private final int longest;
    private final int past;
    private final int least;
    private int[] days = new int[64];
    private int[] sums = new int[65];

    BurstScan(ReportIndex index, TailProbability tail, EventSettings settings) {
        this.index = index;
        this.tail = tail;
        past = settings.pastDays() * index.unit().perDay();
        least = settings.leastReports();
        longest = longest(index, settings);
    }

    /** The busier a query the shorter: a burst of it is told in fewer days. */
    private static int longest(ReportIndex index, EventSettings settings) {
        if (index.unit() == EventUnit.HOUR) {
            return settings.longestDays() * index.unit().perDay();
        }
        int reports = index.reports();
        double days = index.time(reports - 1) - index.time(0) + 1.0;
        double wanted = settings.longestDays() / Math.sqrt(reports / days);
        return (int)
                Math.round(
                        Math.min(
                                settings.longestDays(), Math.max(settings.shortestDays(), wanted)));
    }

    /** No window is longer. */
    int longest() {
        return longest;
    }

    /** So much time before a burst decides what is usual. */
    int past() {
        return past;
    }

    /**
     * The most surprising window of these reports.
     *
     * @param reports by time, the first {@code count} of them
     * @param onset how many times the rate of its own past a window must have to count as a
     *     beginning; 0 to look for no beginnings
     */
    Burst best(int[] reports, int count, double onset) {
        if (count < least) {
            return Burst.NONE;
        }
        int n = times(reports, count);
        double all = index.volume();
        Burst best = Burst.NONE;
        int firstPast = 0;
        for (int i = 0; i < n; i++) {
            int from = days[i];
            while (days[firstPast] < from - past) {
                firstPast++;
            }
            int earlier = sums[i] - sums[firstPast];
            int began = Math.max(0, from - past);
            double volumeBefore = index.volumeIn(began, from - 1);
            boolean hasPast = volumeBefore > 0 && (from - began) * 2 >= past;
            int firstAfter = i;
            for (int j = i; j < n && days[j] - from < longest; j++) {
                int reportsIn = sums[j + 1] - sums[i];
                if (reportsIn < least) {
                    continue;
                }
                int to = days[j];
                double volume = index.volumeIn(from, to);
                if (volume <= 0) {
                    continue;
                }
                double rate = 1;
                if (hasPast) {
                    rate = PAST_WEIGHT * earlier / volumeBefore * all / count;
                } else {
                    // At the beginning of the data, what comes after is the measure.
                    while (firstAfter < n && days[firstAfter] <= to + past) {
                        firstAfter++;
                    }
                    double volumeAfter = index.volumeIn(to + 1, to + past);
                    if (volumeAfter > 0) {
                        int later = sums[firstAfter] - sums[j + 1];
                        rate = PAST_WEIGHT * later / volumeAfter * all / count;
                    }
                }
                double chance = volume / all * Math.max(1, rate);
                double surprise = chance < 1 ? tail.binomial(reportsIn - 1, count - 1, chance) : 0;
                if (onset > 0
                        && hasPast
                        && reportsIn / volume >= onset * (earlier + 0.5) / volumeBefore) {
                    surprise =
                            Math.max(
                                    surprise,
                                    tail.binomial(
                                            reportsIn - 1,
                                            reportsIn + earlier - 1,
                                            volume / (volume + volumeBefore)));
                }
                if (surprise > best.surprise()) {
                    best = new Burst(from, to, surprise);
                }
            }
        }
        return best.with(best.surprise() - correction(count));
    }

    /** What a window must lose because so many others were looked at. */
    static double correction(int count) {
        return Math.log((double) LENGTHS * count);
    }

    /** Distinct times into {@link #days}, and how many reports came before each. */
    private int times(int[] reports, int count) {
        if (days.length < count) {
            days = new int[count * 2];
            sums = new int[count * 2 + 1];
        }
        int n = 0;
        for (int i = 0; i < count; i++) {
            int time = index.time(reports[i]);
            if (n == 0 || days[n - 1] != time) {
                days[n] = time;
                sums[n + 1] = sums[n];
                n++;
            }
            sums[n]++;
        }
        return n;
    }
}
