package io.julgi.ingest;

import java.time.Instant;

/**
 * One publication of an outlet.
 *
 * <p>{@link ArticleJson} is where an article is checked; this record only makes sure that nothing
 * is null. All text is in Unicode NFC.
 *
 * @param id names the article for good: the outlet's own number where there is one; never empty
 * @param outlet the newspaper or agency, as a reader knows it ({@code 한겨레}); may be empty
 * @param section the desk ({@code 정치}); empty when unknown
 * @param title the headline as published; never empty
 * @param body the text under the headline; empty when only the headline is known
 * @param url where to read it; empty when unknown
 * @param publishedAt the time of publication, not of the crawl
 * @param story the id of the first article that tells the same: re-posts, and the versions 1보, 2보
 *     and 종합 of one report, have one story; its own id when it is the first, or nobody looked
 */
public record Article(
        String id,
        String outlet,
        String section,
        String title,
        String body,
        String url,
        Instant publishedAt,
        String story) {
    public Article {
        outlet = outlet == null ? "" : outlet;
        section = section == null ? "" : section;
        body = body == null ? "" : body;
        url = url == null ? "" : url;
        story = story == null || story.isEmpty() ? id : story;
    }

    /** The first of its story. */
    public Article(
            String id,
            String outlet,
            String section,
            String title,
            String body,
            String url,
            Instant publishedAt) {
        this(id, outlet, section, title, body, url, publishedAt, id);
    }

    /** Whether an earlier article told the same. */
    public boolean isRetold() {
        return !story.equals(id);
    }

    /** This article as part of that story. */
    public Article withStory(String first) {
        return new Article(id, outlet, section, title, body, url, publishedAt, first);
    }

    /**
     * This article without its body, for places that keep many articles at once: the store has the
     * body.
     */
    public Article withoutBody() {
        return body.isEmpty()
                ? this
                : new Article(id, outlet, section, title, "", url, publishedAt, story);
    }
}
