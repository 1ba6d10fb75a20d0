package io.julgi.topics.timeline;

import io.julgi.ingest.Article;
import java.time.Instant;
import java.util.List;

/**
 * An article behind an entry, as a reader sees it.
 *
 * @param logOdds of its words: how much more likely they are in this entry than in the query's
 *     other coverage, as a natural logarithm
 * @param why the words that speak most for it, strongest first
 * @param versions how many of the entry's articles tell its story ({@link Article#story()}), this
 *     one included; at least 1
 */
public record EntryArticle(
        String id,
        String title,
        String url,
        String outlet,
        Instant publishedAt,
        double logOdds,
        List<String> why,
        int versions) {}
