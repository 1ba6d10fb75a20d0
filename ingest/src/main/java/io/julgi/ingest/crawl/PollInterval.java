package io.julgi.ingest.crawl;

import java.time.Duration;

/**
 * How often a source is asked: busy ones every few minutes, quiet ones rarely. An interval that
 * brings a handful of new articles is right; more shorten it, none lengthen it.
 *
 * @param shortest never asked more often
 * @param longest never asked less often
 */
record PollInterval(Duration shortest, Duration longest) {
    private static final int HANDFUL = 3;

    /**
     * The next interval.
     *
     * @param last the last one; zero before the first
     * @param fresh how many articles were new
     * @param all how many articles the source held
     */
    Duration next(Duration last, int fresh, int all) {
        if (last.isZero() || missedSome(last, fresh, all)) {
            return shortest;
        }
        if (fresh == 0) {
            return bounded(last.multipliedBy(3).dividedBy(2));
        }
        return fresh > HANDFUL
                ? bounded(last.multipliedBy(HANDFUL).dividedBy(Math.min(fresh, 2 * HANDFUL)))
                : last;
    }

    /** When everything is new, what came before it has left the source unseen. */
    static boolean missedSome(Duration last, int fresh, int all) {
        return !last.isZero() && all > HANDFUL && fresh == all;
    }

    private Duration bounded(Duration interval) {
        if (interval.compareTo(shortest) < 0) {
            return shortest;
        }
        return interval.compareTo(longest) > 0 ? longest : interval;
    }
}
