package io.julgi.jobs.newspaper;

import io.julgi.ingest.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All articles of one paper, newest first. Safe for many threads. */
final class Edition {
    private static final Comparator<Printed> NEWEST_FIRST =
            Comparator.comparing((Printed printed) -> printed.article().publishedAt())
                    .thenComparing(Printed::number)
                    .reversed();

    private final Paper paper;
    private volatile List<Printed> newestFirst = List.of();

    Edition(Paper paper) {
        this.paper = paper;
    }

    Paper paper() {
        return paper;
    }

    synchronized void print(List<Printed> more) {
        List<Printed> all = new ArrayList<>(newestFirst);
        all.addAll(more);
        all.sort(NEWEST_FIRST);
        newestFirst = List.copyOf(all);
    }

    List<Printed> newestFirst() {
        return newestFirst;
    }

    Optional<Printed> numbered(String number) {
        return newestFirst.stream()
                .filter(printed -> number.equals(String.valueOf(printed.number())))
                .findFirst();
    }

    List<Printed> of(LocalDate day) {
        return newestFirst.stream().filter(printed -> printed.day().equals(day)).toList();
    }

    /** What the crawler calls an article of this paper. */
    String id(Printed printed) {
        return paper.id() + '-' + printed.number();
    }

    /** The article as it should come out of the crawler. */
    Article crawled(Printed printed, String url) {
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
