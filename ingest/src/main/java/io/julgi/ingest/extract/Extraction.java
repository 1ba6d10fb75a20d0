package io.julgi.ingest.extract;

import java.util.Optional;

/**
 * The result of an extraction: an article, or the reason why there is none.
 *
 * @param article the article, if title, body and time were found
 * @param layout the layout that matched, or came nearest
 * @param problem which selectors found nothing; empty when there is an article
 */
public record Extraction(Optional<ExtractedArticle> article, String layout, String problem) {
    /** The layout of an article that was read without one. */
    public static final String GENERAL = "general";

    /** Whether the article was read without a layout of its outlet. */
    public boolean isGeneral() {
        return article.isPresent() && layout.equals(GENERAL);
    }

    static Extraction of(ExtractedArticle article) {
        return new Extraction(Optional.of(article), article.layout(), "");
    }

    /** No article: the selectors of the nearest layout found too little. */
    public static Extraction failed(String layout, String problem) {
        return new Extraction(Optional.empty(), layout, problem);
    }
}
