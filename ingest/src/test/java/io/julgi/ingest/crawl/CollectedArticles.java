package io.julgi.ingest.crawl;

import io.julgi.ingest.Rejected;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what the crawler publishes; can be away for a while. */
final class CollectedArticles implements ArticleOutput {
    private final List<CrawledArticle> articles = new CopyOnWriteArrayList<>();
    private final List<Rejected> rejected = new CopyOnWriteArrayList<>();
    private volatile boolean isAway;

    @Override
    public void publish(CrawledArticle article) {
        requireThere();
        articles.add(article);
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
