package io.julgi.jobs.demo;

import io.julgi.ingest.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An article that a newspaper site has published.
 *
 * @param number the site's own number; later articles have higher ones
 * @param article its content
 */
record PublishedArticle(long number, Article article) {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** The days on which all sites change their layout, as real ones do every few years. */
    static final LocalDate SECOND_LAYOUT = LocalDate.of(2025, 5, 1);

    static final LocalDate THIRD_LAYOUT = LocalDate.of(2025, 9, 1);

    LocalDateTime at() {
        return article.publishedAt().atZone(SEOUL).toLocalDateTime();
    }

    LocalDate day() {
        return at().toLocalDate();
    }

    /** The time of publication in Seoul, in this form. */
    String at(String form) {
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(at());
    }

    /** The time of publication with its zone. */
    String atWithZone() {
        return at("yyyy-MM-dd'T'HH:mm:ss") + "+09:00";
    }

    /** 0, 1 or 2: how pages looked on the day of publication. */
    int layout() {
        return day().isBefore(SECOND_LAYOUT) ? 0 : day().isBefore(THIRD_LAYOUT) ? 1 : 2;
    }
}
