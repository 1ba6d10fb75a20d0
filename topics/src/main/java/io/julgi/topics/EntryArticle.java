package io.julgi.topics;

import java.time.Instant;

/**
 * An article behind an entry, as a reader sees it.
 *
 * @param share the entry's topic as part of the article, 0 to 1
 */
public record EntryArticle(
        String id, String title, String url, String outlet, Instant publishedAt, double share) {}
