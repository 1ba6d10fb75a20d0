package io.julgi.sink;

/**
 * A search word.
 *
 * @param query as first typed, or as tracked
 * @param tracked whether every rebuild makes its timeline
 * @param articles how many articles matched it when that was last counted
 * @param asked how often readers searched for it
 */
public record TrackedQuery(String query, boolean tracked, long articles, long asked) {}
