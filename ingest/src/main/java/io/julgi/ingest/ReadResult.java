package io.julgi.ingest;

import java.util.Optional;

/**
 * What reading one line gave: an article, or the reason why there is none. Exactly one of the two
 * is there; the other is null, which Flink's serialisation of records needs. Use {@link
 * #accepted()} where a value is wanted.
 */
public record ReadResult(Article article, Rejected rejected) {
    public ReadResult {
        if ((article == null) == (rejected == null)) {
            throw new IllegalArgumentException("A reading is either an article or a rejected line");
        }
    }

    public static ReadResult of(Article article) {
        return new ReadResult(article, null);
    }

    public static ReadResult of(Rejected rejected) {
        return new ReadResult(null, rejected);
    }

    /** The article, if the line could be read. */
    public Optional<Article> accepted() {
        return Optional.ofNullable(article);
    }
}
