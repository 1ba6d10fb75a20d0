package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import java.time.Instant;

/**
 * An article behind an entry, as a reader sees it.
 *
 * @param share the entry's topic as part of the article, 0 to 1
 * @param versions how many of the entry's articles tell its story ({@link Article#story()}), this
 *     one included; at least 1
 */
public record EntryArticle(
        String id,
        String title,
        String url,
        String outlet,
        Instant publishedAt,
        double share,
        int versions) {}
