package io.julgi.jobs.demo;

import io.julgi.ingest.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The articles of one newspaper site, newest first. Safe for many threads. */
final class ArticleIndex {
    private static final Comparator<PublishedArticle> NEWEST_FIRST =
            Comparator.comparing((PublishedArticle published) -> published.article().publishedAt())
                    .thenComparing(PublishedArticle::number)
                    .reversed();

    private final SiteConfig site;
    private volatile List<PublishedArticle> newestFirst = List.of();

    ArticleIndex(SiteConfig site) {
        this.site = site;
    }

    SiteConfig site() {
        return site;
    }

    synchronized void add(List<PublishedArticle> more) {
        List<PublishedArticle> all = new ArrayList<>(newestFirst);
        all.addAll(more);
        all.sort(NEWEST_FIRST);
        newestFirst = List.copyOf(all);
    }

    List<PublishedArticle> newestFirst() {
        return newestFirst;
    }

    Optional<PublishedArticle> numbered(String number) {
        return newestFirst.stream()
                .filter(published -> number.equals(String.valueOf(published.number())))
                .findFirst();
    }

    List<PublishedArticle> of(LocalDate day) {
        return newestFirst.stream().filter(published -> published.day().equals(day)).toList();
    }

    /** The article as it should come out of the crawler. */
    Article crawled(PublishedArticle published, String url) {
        Article article = published.article();
        return new Article(
                site.id() + '-' + published.number(),
                site.name(),
                article.section(),
                article.title(),
                article.body(),
                url,
                article.publishedAt());
    }
}
