package io.julgi.ingest.crawl;

import io.julgi.ingest.Rejected;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what the crawler publishes; can be away for a while. */
final class CollectedArticles implements ArticleOutput {
    private final List<CrawledArticle> articles = new CopyOnWriteArrayList<>();
    private final List<Rejected> rejected = new CopyOnWriteArrayList<>();
    private volatile boolean isAway;
    private volatile int atOnce = Integer.MAX_VALUE;
    private volatile CompletableFuture<?> more = CompletableFuture.completedFuture(null);

    @Override
    public void publish(CrawledArticle article) {
        requireThere();
        if (articles.size() >= atOnce) {
            more.join();
        }
        articles.add(article);
    }

    /** Takes so many articles at once, and more when this is done. */
    void hold(int articles, CompletableFuture<?> until) {
        more = until;
        atOnce = articles;
    }

    @Override
    public void reject(Rejected line) {
        requireThere();
        rejected.add(line);
    }

    void goAway() {
        isAway = true;
    }

    void comeBack() {
        isAway = false;
    }

    List<CrawledArticle> articles() {
        return List.copyOf(articles);
    }

    List<String> ids() {
        return articles.stream().map(article -> article.article().id()).toList();
    }

    List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    private void requireThere() {
        if (isAway) {
            throw new IllegalStateException("The output is away");
        }
    }
}
