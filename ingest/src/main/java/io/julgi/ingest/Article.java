package io.julgi.ingest;

import java.time.Instant;
import java.util.List;

/**
 * One publication of an outlet, and what has become known of it on its way: first as published,
 * then with its clean text, its summary, its tokens.
 *
 * <p>{@link ArticleJson} is where an article is checked; this record only makes sure that nothing
 * is null. All text is in Unicode NFC. Readers see the text as published, models see the tokens.
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
 * @param cleanTitle the headline without marks, credits and shorthand, in lower case; there between
 *     cleaning and tokenising only
 * @param cleanBody the body the same way
 * @param summary the sentences that say what the body is about, as published; empty when there is
 *     no body, or nobody made one
 * @param tokens in text order, repeats kept; empty before they are made
 * @param dictionary the version of the dictionary that the tokens were made with
 */
public record Article(
        String id,
        String outlet,
        String section,
        String title,
        String body,
        String url,
        Instant publishedAt,
        String story,
        String cleanTitle,
        String cleanBody,
        String summary,
        List<String> tokens,
        String dictionary) {
    public Article {
        outlet = orEmpty(outlet);
        section = orEmpty(section);
        body = orEmpty(body);
        url = orEmpty(url);
        story = story == null || story.isEmpty() ? id : story;
        cleanTitle = orEmpty(cleanTitle);
        cleanBody = orEmpty(cleanBody);
        summary = orEmpty(summary);
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
        dictionary = orEmpty(dictionary);
    }

    /** As published, and the first of its story. */
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

    /** As published. */
    public Article(
            String id,
            String outlet,
            String section,
            String title,
            String body,
            String url,
            Instant publishedAt,
            String story) {
        this(id, outlet, section, title, body, url, publishedAt, story, "", "", "", List.of(), "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Whether an earlier article told the same. */
    public boolean isRetold() {
        return !story.equals(id);
    }

    /** This article as part of that story. */
    public Article withStory(String first) {
        return new Article(
                id,
                outlet,
                section,
                title,
                body,
                url,
                publishedAt,
                first,
                cleanTitle,
                cleanBody,
                summary,
                tokens,
                dictionary);
    }

    /** This article with its clean text. */
    public Article withCleanText(String cleanedTitle, String cleanedBody) {
        return new Article(
                id,
                outlet,
                section,
                title,
                body,
                url,
                publishedAt,
                story,
                cleanedTitle,
                cleanedBody,
                summary,
                tokens,
                dictionary);
    }

    /** This article with this summary. */
    public Article withSummary(String sentences) {
        return new Article(
                id,
                outlet,
                section,
                title,
                body,
                url,
                publishedAt,
                story,
                cleanTitle,
                cleanBody,
                sentences,
                tokens,
                dictionary);
    }

    /** This article with its tokens, and without the clean text, which has served its purpose. */
    public Article withTokens(List<String> made, String madeWith) {
        return new Article(
                id,
                outlet,
                section,
                title,
                body,
                url,
                publishedAt,
                story,
                "",
                "",
                summary,
                made,
                madeWith);
    }

    /**
     * This article without body, clean text and summary, for places that keep many articles at
     * once: the store has them.
     */
    public Article withoutBody() {
        return body.isEmpty() && summary.isEmpty() && cleanTitle.isEmpty() && cleanBody.isEmpty()
                ? this
                : new Article(
                        id,
                        outlet,
                        section,
                        title,
                        "",
                        url,
                        publishedAt,
                        story,
                        "",
                        "",
                        "",
                        tokens,
                        dictionary);
    }
}
