package io.julgi.topics.threads;

import io.julgi.ingest.Article;
import io.julgi.topics.ArticleSketch;
import java.util.Comparator;
import java.util.List;

/** Samples the articles of a window for the windows after it. */
public final class EarlierWindows {
    /** So many articles tell the share of a topic well enough. */
    private static final int SAMPLE = 1_000;

    private EarlierWindows() {}

    /**
     * Returns the window's articles, or of very many a sample of {@value #SAMPLE}: always the same
     * one, drawn by the hashes of their ids.
     */
    public static List<EarlierArticle> sample(List<Article> articles) {
        return articles.stream()
                .sorted(
                        Comparator.comparingLong(
                                        (Article article) -> ArticleSketch.hash(article.id()))
                                .thenComparing(article -> article.id()))
                .limit(SAMPLE)
                .map(article -> new EarlierArticle(article.tokens()))
                .toList();
    }
}
