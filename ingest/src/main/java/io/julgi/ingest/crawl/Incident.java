package io.julgi.ingest.crawl;

import java.time.Instant;

/**
 * Something about an outlet that an operator should look at.
 *
 * @param outlet the outlet's id
 * @param kind what is wrong
 * @param since when it was noticed
 * @param words what was found and what to do
 */
public record Incident(String outlet, Kind kind, Instant since, String words) {
    /** What can be wrong. */
    public enum Kind {
        /** Its sources announce nothing new for longer than they should. */
        SILENT,
        /** Clearly fewer of its pages can be read than usual. */
        UNREADABLE,
        /** robots.txt forbids what was fetched before, or cannot be read. */
        FORBIDDEN
    }
}
