package io.julgi.sink;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which articles are wanted.
 *
 * @param tokens all of them must be among the article's tokens; none means every article
 * @param from the first day in Seoul
 * @param to the last day in Seoul, inclusive
 * @param limit how many at once, 1 to {@value #MOST}
 * @param cursor where to go on, from {@link ArticleBatch#next()}
 */
public record ArticleFilter(
        List<String> tokens,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int limit,
        Optional<String> cursor) {
    /** The largest page. */
    public static final int MOST = 1_000;

    public ArticleFilter {
        tokens = List.copyOf(tokens);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "limit must be 1 to %,d but is %d".formatted(MOST, limit));
        }
    }
}
