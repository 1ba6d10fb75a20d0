package io.julgi.ingest;

import java.time.Instant;
import java.util.List;

/**
 * An article of an outlet, with what the pipeline adds to it on the way: clean text, summary,
 * tokens.
 *
 * <p>{@link ArticleJson} is where an article is checked; this record only makes sure that nothing
 * is null. All text is in Unicode NFC. Readers see the text as published, models see the tokens.
 *
 * @param id the stable id: the outlet and its own number of the article, else a hash of the
 *     address; never empty
 * @param outlet the newspaper or agency, as a reader knows it ({@code 한겨레}); may be empty
 * @param section the section of the outlet ({@code 정치}); empty when unknown
 * @param author the journalists as published, with commas between them; empty when unknown
 * @param title the headline as published; never empty
 * @param body the text under the headline; empty when only the headline is known
 * @param url where to read it; empty when unknown
 * @param publishedAt the time of publication, not of the crawl
 * @param story the id of the first article with the same report: re-posts, and the versions 1보, 2보
 *     and 종합 of one report, share a story; its own id when it is the first, or no duplicates were
 *     looked for
 * @param cleanTitle the headline without marks, credits and shorthand, in lower case; only between
 *     cleaning and tokenising
 * @param cleanBody the body the same way
 * @param summary the most important sentences of the body, as published; empty when there is no
 *     body or no summary was made
 * @param tokens in text order, repeats kept; empty before they are made
 * @param dictionary the version of the dictionary that made the tokens
 */
public record Article(
        String id,
        String outlet,
        String section,
        String author,
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
        author = orEmpty(author);
        body = orEmpty(body);
        url = orEmpty(url);
        story = story == null || story.isEmpty() ? id : story;
        cleanTitle = orEmpty(cleanTitle);
        cleanBody = orEmpty(cleanBody);
        summary = orEmpty(summary);
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
        dictionary = orEmpty(dictionary);
    }

    /** An article as published, the first of its story. */
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

    /** An article as published. */
    public Article(
            String id,
            String outlet,
            String section,
            String title,
            String body,
            String url,
            Instant publishedAt,
            String story) {
        this(
                id,
                outlet,
                section,
                "",
                title,
                body,
                url,
                publishedAt,
                story,
                "",
                "",
                "",
                List.of(),
                "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Whether an earlier article has the same report. */
    public boolean isRetold() {
        return !story.equals(id);
    }

    /** This article by these journalists. */
    public Article withAuthor(String journalists) {
        return new Article(
                id,
                outlet,
                section,
                journalists,
                title,
                body,
                url,
                publishedAt,
                story,
                cleanTitle,
                cleanBody,
                summary,
                tokens,
                dictionary);
    }

    /** This article as part of that story. */
    public Article withStory(String first) {
        return new Article(
                id,
                outlet,
                section,
                author,
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
                author,
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
                author,
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

    /** This article with its tokens, and without the clean text, which is not needed any more. */
    public Article withTokens(List<String> made, String madeWith) {
        return new Article(
                id,
                outlet,
                section,
                author,
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
     * This article without body, clean text and summary, for places that hold many articles in
     * memory; the store has the full ones.
     */
    public Article withoutBody() {
        return body.isEmpty() && summary.isEmpty() && cleanTitle.isEmpty() && cleanBody.isEmpty()
                ? this
                : new Article(
                        id,
                        outlet,
                        section,
                        author,
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
