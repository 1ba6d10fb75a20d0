package io.julgi.topics.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.ToIntFunction;

/**
 * Finds the stretches of days in which a topic had much of the news: Kleinberg's two-state
 * automaton for batched arrivals (Bursty and hierarchical structure in streams, KDD 2002, section
 * 4).
 *
 * <p>Each day {@code r} of {@code d} articles are of the topic. In its quiet state the topic has
 * its mean share of all articles, in its burst state its odds are several times as high, and {@code
 * r} is binomial: what counts is the share, so a day with twice as much news is no burst of
 * everything. Becoming a burst costs γ times the logarithm of the number of days; becoming quiet is
 * free. The cheapest sequence of states is found exactly (Viterbi).
 *
 * <p>Departures: the burst state has at least an article in {@link Scale#gap} days, because a story
 * of twenty articles over five years has a mean so small that a few times as many would still join
 * articles months apart; and a burst is parted where the topic is silent for longer than that.
 */
final class Bursts {
    /** How far apart the articles of one burst may be, in days. */
    enum Scale {
        /** For a story of days. */
        WEEKS(14),
        /** For one that goes on with an article now and then. */
        MONTHS(45);

        private final double gap;

        Scale(double gap) {
            this.gap = gap;
        }
    }

    private final double factor;
    private final double gamma;
    private final Scale scale;

    /**
     * At a coarse level long rises that stand out clearly, at a fine one also short and sharp ones:
     * eight months of a topic are an entry for the one and several for the other.
     */
    Bursts(Level level, Scale scale) {
        this.scale = scale;
        factor =
                switch (level) {
                    case COARSE -> 2;
                    case MIDDLE -> 3;
                    case FINE -> 4;
                };
        gamma =
                switch (level) {
                    case COARSE -> 0.5;
                    case MIDDLE -> 0.35;
                    case FINE -> 0.2;
                };
    }

    /**
     * Days from the first to the last, both inclusive.
     *
     * @param articles how many are in them
     * @param weight how much likelier these days are as a burst than as quiet ones (logarithm):
     *     Kleinberg's measure of how much a burst stands out
     */
    record Burst(LocalDate from, LocalDate to, int articles, double weight) {}

    /**
     * The bursts, oldest first; each begins and ends on a day with articles.
     *
     * @param counts the topic's articles of each day that has any
     * @param totals how many articles a day has in all; what is less than the topic's counts as
     *     that
     * @param first the first day that could have had articles
     * @param last the last such day
     */
    List<Burst> of(
            NavigableMap<LocalDate, Integer> counts,
            ToIntFunction<LocalDate> totals,
            LocalDate first,
            LocalDate last) {
        if (counts.isEmpty()) {
            return List.of();
        }
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        int[] articles = new int[days];
        int[] all = new int[days];
        double sum = 0;
        double sumOfAll = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            articles[day] = counts.getOrDefault(date, 0);
            all[day] = Math.max(articles[day], totals.applyAsInt(date));
            sum += articles[day];
            sumOfAll += all[day];
        }
        double quiet = sum / sumOfAll;
        if (quiet == 1) {
            return List.of(); // there is nothing else that it could stand out from
        }
        double burst = burstShare(quiet, sumOfAll / days);
        boolean[] bursting = states(articles, all, quiet, burst);
        List<Burst> bursts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            if (bursting[day]) {
                int from = day;
                while (day + 1 < days && bursting[day + 1]) {
                    day++;
                }
                NavigableMap<LocalDate, Integer> within =
                        counts.subMap(first.plusDays(from), true, first.plusDays(day), true);
                for (NavigableMap<LocalDate, Integer> part : parted(within, scale.gap)) {
                    bursts.add(burst(part, first, all, quiet, burst));
                }
            }
        }
        return bursts;
    }

    /** Its odds are {@link #factor} times those of the quiet share, or one article in the gap. */
    private double burstShare(double quiet, double articlesPerDay) {
        double raised = factor * quiet / (1 + (factor - 1) * quiet);
        double least = Math.min(1 / (scale.gap * articlesPerDay), (1 + quiet) / 2);
        return Math.max(raised, least);
    }

    private static Burst burst(
            NavigableMap<LocalDate, Integer> counts,
            LocalDate first,
            int[] all,
            double quiet,
            double burst) {
        double weight = 0;
        int articles = 0;
        int from = (int) (counts.firstKey().toEpochDay() - first.toEpochDay());
        int to = (int) (counts.lastKey().toEpochDay() - first.toEpochDay());
        for (int day = from; day <= to; day++) {
            int here = counts.getOrDefault(first.plusDays(day), 0);
            weight += cost(quiet, here, all[day]) - cost(burst, here, all[day]);
            articles += here;
        }
        return new Burst(counts.firstKey(), counts.lastKey(), articles, weight);
    }

    /** All stretches of articles, oldest first; a gap of more than so many days parts two. */
    static List<Burst> stretches(NavigableMap<LocalDate, Integer> counts, int days) {
        return parted(counts, days).stream().map(Bursts::whole).toList();
    }

    /** From the first article to the last; it does not stand out. */
    private static Burst whole(NavigableMap<LocalDate, Integer> counts) {
        int articles = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Burst(counts.firstKey(), counts.lastKey(), articles, 0);
    }

    private static List<NavigableMap<LocalDate, Integer>> parted(
            NavigableMap<LocalDate, Integer> counts, double gap) {
        List<NavigableMap<LocalDate, Integer>> parts = new ArrayList<>();
        LocalDate from = counts.isEmpty() ? null : counts.firstKey();
        for (LocalDate day : counts.keySet()) {
            LocalDate next = counts.higherKey(day);
            if (next == null || next.isAfter(day.plusDays((long) gap))) {
                parts.add(counts.subMap(from, true, day, true));
                from = next;
            }
        }
        return parts;
    }

    private boolean[] states(int[] articles, int[] all, double quietShare, double burstShare) {
        int days = articles.length;
        double onset = gamma * Math.log(days);
        double quiet = 0;
        double burst = onset;
        boolean[] quietCameFromBurst = new boolean[days];
        boolean[] burstCameFromBurst = new boolean[days];
        for (int day = 0; day < days; day++) {
            quietCameFromBurst[day] = burst < quiet;
            burstCameFromBurst[day] = burst <= quiet + onset;
            double nextQuiet = Math.min(quiet, burst) + cost(quietShare, articles[day], all[day]);
            burst = Math.min(quiet + onset, burst) + cost(burstShare, articles[day], all[day]);
            quiet = nextQuiet;
        }
        boolean[] bursting = new boolean[days];
        boolean inBurst = burst < quiet;
        for (int day = days - 1; day >= 0; day--) {
            bursting[day] = inBurst;
            inBurst = inBurst ? burstCameFromBurst[day] : quietCameFromBurst[day];
        }
        return bursting;
    }

    /**
     * Minus the logarithm of the binomial probability, without what does not depend on the share.
     */
    private static double cost(double share, int articles, int all) {
        return -articles * Math.log(share) - (all - articles) * Math.log1p(-share);
    }
}
