package io.julgi.ingest.extract;

/** Where the time of publication comes from; never from the time of the fetch. */
public enum TimeOrigin {
    /** The page, to the minute. */
    PAGE,
    /** The page, but only the day: the time is its first moment in the outlet's zone. */
    PAGE_DAY,
    /** The feed that announced the article. */
    FEED,
    /** The sitemap that announced the article. */
    SITEMAP,
    /** The list or archive that announced the article. */
    LIST
}
