package io.julgi.ingest.extract;

import java.util.Optional;

/**
 * What reading a page gave: an article, or the reason why there is none.
 *
 * @param article the article, if all of it was found
 * @param layout the layout that fitted, or came nearest
 * @param problem which selectors found nothing; empty when there is an article
 */
public record Extraction(Optional<ExtractedArticle> article, String layout, String problem) {
    static Extraction of(ExtractedArticle article) {
        return new Extraction(Optional.of(article), article.layout(), "");
    }

    public static Extraction failed(String layout, String problem) {
        return new Extraction(Optional.empty(), layout, problem);
    }
}
