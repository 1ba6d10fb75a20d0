package io.julgi.topics.events;

/**
 * An event on its way.
 *
 * @param window its days
 * @param reports by number
 * @param surprise how surprising its reports' coming together is
 * @param significance of the rise that led to it, all words tried taken into account
 * @param seed the word that led to it; −1 for the query itself
 * @param beginning whether it is measured against what was before it alone
 */
record FoundEvent(
        Burst window,
        int[] reports,
        double surprise,
        double significance,
        int seed,
        boolean beginning) {
    static final int QUERY = -1;

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
