package io.julgi.ingest.crawl;

import java.time.Duration;

/**
 * The interval between polls of a source, adapted to it: it aims at a few new articles a poll; more
 * shorten it, none lengthen it.
 *
 * @param shortest the lower limit
 * @param longest the upper limit
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

    /** Whether articles may have left the source between two polls: all that it holds are new. */
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
