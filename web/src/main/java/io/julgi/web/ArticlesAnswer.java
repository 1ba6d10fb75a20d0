package io.julgi.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.julgi.ingest.Article;
import java.util.List;
import java.util.Optional;

/**
 * A page of articles as the API gives it, newest first.
 *
 * @param next the cursor of the next page; null on the last
 */
@JsonPropertyOrder({"articles", "next"})
record ArticlesAnswer(List<ArticleAnswer> articles, String next) {

    static final ArticlesAnswer NONE = new ArticlesAnswer(List.of(), null);

    /**
     * See {@link Article}.
     *
     * @param summary a few sentences of the body; empty when it has none
     */
    @JsonPropertyOrder({
        "id",
        "title",
        "url",
        "outlet",
        "section",
        "publishedAt",
        "story",
        "summary"
    })
    record ArticleAnswer(
            String id,
            String title,
            String url,
            String outlet,
            String section,
            String publishedAt,
            String story,
            String summary) {}

    static ArticlesAnswer of(List<Article> articles, Optional<String> next) {
        return new ArticlesAnswer(
                articles.stream().map(each -> article(each, each.summary())).toList(),
                next.orElse(null));
    }

    private static ArticleAnswer article(Article article, String summary) {
        return new ArticleAnswer(
                article.id(),
                article.title(),
                article.url(),
                article.outlet(),
                article.section(),
                Json.moment(article.publishedAt()),
                article.story(),
                summary);
    }
}
