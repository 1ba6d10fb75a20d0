package io.julgi.jobs.rebuild;

/**
 * A tracked query whose timelines are stored, not yet published.
 *
 * @param query as tracked
 * @param articles how many articles match it
 * @param timelines how many levels were stored
 * @param entries how many entries these have together
 * @param dictionary the version of the dictionary its tokens were made with
 */
public record BuiltQuery(
        String query, int articles, int timelines, int entries, String dictionary) {}
