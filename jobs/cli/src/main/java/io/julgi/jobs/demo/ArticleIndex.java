package io.julgi.jobs.demo;

import io.julgi.ingest.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All articles of one paper, newest first. Safe for many threads. */
final class ArticleIndex {
    private static final Comparator<PublishedArticle> NEWEST_FIRST =
            Comparator.comparing((PublishedArticle printed) -> printed.article().publishedAt())
                    .thenComparing(PublishedArticle::number)
                    .reversed();

    private final SiteConfig paper;
    private volatile List<PublishedArticle> newestFirst = List.of();

    ArticleIndex(SiteConfig paper) {
        this.paper = paper;
    }

    SiteConfig paper() {
        return paper;
    }

    synchronized void print(List<PublishedArticle> more) {
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
                .filter(printed -> number.equals(String.valueOf(printed.number())))
                .findFirst();
    }

    List<PublishedArticle> of(LocalDate day) {
        return newestFirst.stream().filter(printed -> printed.day().equals(day)).toList();
    }

    /** What the crawler calls an article of this paper. */
    String id(PublishedArticle printed) {
        return paper.id() + '-' + printed.number();
    }

    /** The article as it should come out of the crawler. */
    Article crawled(PublishedArticle printed, String url) {
        Article article = printed.article();
        return new Article(
                id(printed),
                paper.name(),
                article.section(),
                article.title(),
                article.body(),
                url,
                article.publishedAt());
    }
}
