package io.julgi.ingest;

import java.util.Optional;

/**
 * The result of reading one line: an article, or the rejected line with its reason. Exactly one of
 * the two is present; the other is null, because Flink cannot serialise an {@code Optional}.
 * Callers use {@link #accepted()}.
 */
public record ReadResult(Article article, Rejected rejected) {
    public ReadResult {
        if ((article == null) == (rejected == null)) {
            throw new IllegalArgumentException("Expected either an article or a rejected line");
        }
    }

    /** The result of a line that is an article. */
    public static ReadResult of(Article article) {
        return new ReadResult(article, null);
    }

    /** The result of a line that is not. */
    public static ReadResult of(Rejected rejected) {
        return new ReadResult(null, rejected);
    }

    /** The article, if the line could be read. */
    public Optional<Article> accepted() {
        return Optional.ofNullable(article);
    }
}
