package io.julgi.ingest;

import java.util.Optional;

/**
 * What reading one line gave: an article, or the reason why there is none. Exactly one of the two
 * is there; the other is null, which Flink's serialisation of records needs. Use {@link
 * #accepted()} where a value is wanted.
 */
public record Reading(Article article, Rejected rejected) {
    public Reading {
        if ((article == null) == (rejected == null)) {
            throw new IllegalArgumentException("A reading is either an article or a rejected line");
        }
    }

    public static Reading of(Article article) {
        return new Reading(article, null);
    }

    public static Reading of(Rejected rejected) {
        return new Reading(null, rejected);
    }

    /** The article, if the line could be read. */
    public Optional<Article> accepted() {
        return Optional.ofNullable(article);
    }
}
