package io.julgi.topics.timeline;

/**
 * How many entries a level shows. What a reader takes in at a glance is shown of a story of some
 * hundreds of articles; from there on the numbers grow with the sixth root of the articles.
 *
 * @param articles number of articles of the query
 */
record LevelLimits(Level level, int articles) {
    /** The root of so many articles is where growth begins. */
    private static final double GLANCE = 25.6;

    int mostEntries() {
        int ofFew =
                switch (level) {
                    case COARSE -> 8;
                    case MIDDLE -> 14;
                    case FINE -> 25;
                };
        return (int) Math.round(ofFew * growth(articles));
    }

    /** By this factor a query of so many articles has more entries and themes than one of few. */
    static double growth(int articles) {
        return Math.cbrt(Math.max(1, Math.sqrt(articles) / GLANCE));
    }
}
