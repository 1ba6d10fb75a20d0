package io.julgi.topics.timeline;

import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Limits of a timeline, which follow from its level and the number of its articles.
 *
 * <p>Topics go with the root of the number of articles, up to what a reader takes in at a glance;
 * from there on with the cube root of what more there would be, and the entries with them.
 *
 * @param articles number of articles of the query
 */
record LevelLimits(Level level, int articles) {
    /** By this factor one number of topics differs from the next that is tried. */
    private static final double MORE = 1.25;

    /**
     * The numbers of topics that are tried, fewest first: about √n/3, √n/2 and √n for n articles,
     * and what lies around them. At least two, for one topic has nothing to be told from; and more
     * than at any coarser level.
     */
    NavigableSet<Integer> candidates() {
        int least =
                switch (level) {
                    case COARSE -> 2;
                    case MIDDLE -> 1 + new LevelLimits(Level.COARSE, articles).candidates().last();
                    case FINE -> 1 + new LevelLimits(Level.MIDDLE, articles).candidates().last();
                };
        double middle = Math.min(wanted(), glance()) * growth();
        NavigableSet<Integer> candidates = new TreeSet<>();
        for (double factor : new double[] {1 / MORE, 1, MORE}) {
            candidates.add(Math.max(least, (int) Math.round(middle * factor)));
        }
        return candidates;
    }

    /** So many entries are shown; the others are in the series. */
    int mostEntries() {
        int ofFew =
                switch (level) {
                    case COARSE -> 8;
                    case MIDDLE -> 14;
                    case FINE -> 25;
                };
        return (int) Math.round(ofFew * growth());
    }

    /** Bursts with fewer articles are dropped. */
    int leastBurst() {
        double root = Math.sqrt(articles);
        double least =
                switch (level) {
                    case COARSE -> root / 2;
                    case MIDDLE -> root / 3;
                    case FINE -> root / 5;
                };
        return (int) Math.round(least);
    }

    private double growth() {
        return Math.cbrt(Math.max(1, wanted() / glance()));
    }

    private double wanted() {
        double root = Math.sqrt(articles);
        return switch (level) {
            case COARSE -> root / 3;
            case MIDDLE -> root / 2;
            case FINE -> root;
        };
    }

    /** So many topics a reader takes in at a glance. */
    private double glance() {
        return switch (level) {
            case COARSE -> 6.4;
            case MIDDLE -> 12.8;
            case FINE -> 25.6;
        };
    }
}
