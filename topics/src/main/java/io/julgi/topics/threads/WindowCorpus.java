package io.julgi.topics.threads;

import io.julgi.ingest.Article;
import java.time.Instant;
import java.util.List;

/**
 * The articles of one window and section, ready to be modelled.
 *
 * @param section the desk, or {@link #ALL_NEWS}
 * @param from the window's start, inclusive
 * @param to the window's end, exclusive
 * @param articles one per id, sorted by id, so that a model does not depend on the order of
 *     arrival; without bodies
 * @param earlier articles of the section's {@link WindowSettings#history()} windows before, or a
 *     sample of each, those of the latest window first; empty for the first window
 * @param open whether the window has not ended yet, so that more articles will come
 */
public record WindowCorpus(
        String section,
        Instant from,
        Instant to,
        List<Article> articles,
        List<EarlierArticle> earlier,
        boolean open) {
    /** Stands where a section stands for all news together. */
    public static final String ALL_NEWS = "*";

    public WindowCorpus {
        articles = List.copyOf(articles);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** A window that has ended. */
    public WindowCorpus(
            String section,
            Instant from,
            Instant to,
            List<Article> articles,
            List<EarlierArticle> earlier) {
        this(section, from, to, articles, earlier, false);
    }
}
