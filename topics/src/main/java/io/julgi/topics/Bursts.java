package io.julgi.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * Finds the stretches of days in which a topic was much in the news: Kleinberg's two-state
 * automaton (Bursty and hierarchical structure in streams, KDD 2002).
 *
 * <p>In its quiet state the topic has its mean number of articles a day, in its burst state several
 * times as many; counts of a day are taken as Poisson, which is Kleinberg's exponential gaps seen
 * day by day. Becoming a burst costs γ times the logarithm of the number of days; becoming quiet is
 * free. The cheapest sequence of states is found exactly (Viterbi).
 *
 * <p>One departure: the burst state has at least an article in {@value #LONGEST_GAP} days. A story
 * of twenty articles over five years has a mean so small that a few times as many would still join
 * articles months apart.
 */
final class Bursts {
    private static final double LONGEST_GAP = 14;

    private final double factor;
    private final double gamma;

    /**
     * At a coarse level long rises that stand out clearly, at a fine one also short and sharp ones:
     * eight months of a topic are an entry for the one and several for the other.
     */
    Bursts(Level level) {
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
     * @param counts articles of each day that has any
     * @param first the first day that could have had articles
     * @param last the last such day
     */
    List<Burst> of(NavigableMap<LocalDate, Integer> counts, LocalDate first, LocalDate last) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        int[] articles = new int[days];
        int sum = 0;
        for (var day : counts.entrySet()) {
            articles[(int) (day.getKey().toEpochDay() - first.toEpochDay())] = day.getValue();
            sum += day.getValue();
        }
        double quietRate = (double) sum / days;
        double burstRate = Math.max(factor * quietRate, 1 / LONGEST_GAP);
        boolean[] bursting = states(articles, quietRate, burstRate);
        List<Burst> bursts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            if (bursting[day]) {
                int from = day;
                double weight = 0;
                for (; day < days && bursting[day]; day++) {
                    weight += cost(quietRate, articles[day]) - cost(burstRate, articles[day]);
                }
                bursts.add(trimmed(counts, first.plusDays(from), first.plusDays(day - 1L), weight));
            }
        }
        return bursts;
    }

    /**
     * All stretches that no gap of {@value #LONGEST_GAP} days parts, oldest first: for what never
     * rises above its mean.
     */
    static List<Burst> stretches(NavigableMap<LocalDate, Integer> counts) {
        List<Burst> stretches = new ArrayList<>();
        LocalDate from = counts.firstKey();
        for (LocalDate day : counts.keySet()) {
            LocalDate next = counts.higherKey(day);
            if (next == null || next.isAfter(day.plusDays((long) LONGEST_GAP))) {
                stretches.add(trimmed(counts, from, day, 0));
                from = next;
            }
        }
        return stretches;
    }

    /** To the days with articles; a burst has some, for only they are cheaper in it. */
    private static Burst trimmed(
            NavigableMap<LocalDate, Integer> counts, LocalDate from, LocalDate to, double weight) {
        NavigableMap<LocalDate, Integer> within = counts.subMap(from, true, to, true);
        int articles = within.values().stream().mapToInt(Integer::intValue).sum();
        return new Burst(within.firstKey(), within.lastKey(), articles, weight);
    }

    private boolean[] states(int[] articles, double quietRate, double burstRate) {
        int days = articles.length;
        double onset = gamma * Math.log(days);
        double quiet = 0;
        double burst = onset;
        boolean[] quietCameFromBurst = new boolean[days];
        boolean[] burstCameFromBurst = new boolean[days];
        for (int day = 0; day < days; day++) {
            quietCameFromBurst[day] = burst < quiet;
            burstCameFromBurst[day] = burst <= quiet + onset;
            double nextQuiet = Math.min(quiet, burst) + cost(quietRate, articles[day]);
            burst = Math.min(quiet + onset, burst) + cost(burstRate, articles[day]);
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

    /** Minus the logarithm of the Poisson probability, without what does not depend on the rate. */
    private static double cost(double rate, int articles) {
        return rate - articles * Math.log(rate);
    }
}
