package io.julgi.ingest.crawl;

import java.time.Instant;

/**
 * A problem of an outlet that an operator should look at.
 *
 * @param outlet the outlet's id
 * @param kind the kind of problem
 * @param since when it was noticed
 * @param words what was found, in words
 */
public record Incident(String outlet, Kind kind, Instant since, String words) {
    /** The kinds of incidents. */
    public enum Kind {
        /** Its sources have announced nothing new for too long. */
        SILENT,
        /** Clearly fewer of its pages than usual can be read. */
        UNREADABLE,
        /** robots.txt forbids what was fetched before, or cannot be read. */
        FORBIDDEN
    }
}
