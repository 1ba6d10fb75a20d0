package io.julgi.jobs.stream;

import io.julgi.topics.threads.EarlierArticle;
import java.util.List;

/**
 * What is kept of a window for those that come after it.
 *
 * @param end of the window, in milliseconds
 * @param articles a sample
 */
public record EarlierWindow(long end, List<EarlierArticle> articles) {
    public EarlierWindow {
        articles = articles == null ? List.of() : List.copyOf(articles);
    }
}
