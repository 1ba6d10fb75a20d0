package io.julgi.topics.events;

/** An event on its way. Its arrays are never changed. */
final class FoundEvent {
    static final int QUERY = -1;

    private final Burst window;
    private final int[] reports;
    private final double surprise;
    private final double significance;
    private final int seed;
    private final boolean beginning;

    /**
     * An event.
     *
     * @param window its days
     * @param reports by number, which is by time
     * @param surprise how surprising its reports' coming together is
     * @param significance of the rise that led to it, all words tried taken into account
     * @param seed the word that led to it; {@link #QUERY} for the query itself
     * @param beginning whether it is measured against what was before it alone
     */
    FoundEvent(
            Burst window,
            int[] reports,
            double surprise,
            double significance,
            int seed,
            boolean beginning) {
        this.window = window;
        this.reports = reports;
        this.surprise = surprise;
        this.significance = significance;
        this.seed = seed;
        this.beginning = beginning;
    }

    Burst window() {
        return window;
    }

    int[] reports() {
        return reports;
    }

    double surprise() {
        return surprise;
    }

    double significance() {
        return significance;
    }

    int seed() {
        return seed;
    }

    boolean beginning() {
        return beginning;
    }

    boolean isOfQuery() {
        return seed == QUERY;
    }

    FoundEvent with(Burst days, int[] others) {
        return new FoundEvent(days, others, surprise, significance, seed, beginning);
    }

    FoundEvent withSignificance(double found) {
        return new FoundEvent(window, reports, surprise, found, seed, beginning);
    }
}
