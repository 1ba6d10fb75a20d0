package io.julgi.topics.timeline;

import io.julgi.topics.lda.LdaSettings;
import java.io.Serializable;

/**
 * How timelines are made.
 *
 * @param minShare least share of an article that its dominant topic must have for the article to
 *     belong to that theme, unless it is clearly ahead of the next
 * @param keywords number of keywords of a theme
 * @param relevance weight λ of LDAvis: 1 ranks a theme's words by their probability in it, 0 by how
 *     much more probable they are there than in the whole query
 * @param shownArticles number of articles stored inside an entry; the others are stored by id only
 * @param lda how the model of the themes is trained
 */
public record TimelineSettings(
        double minShare, int keywords, double relevance, int shownArticles, LdaSettings lda)
        implements Serializable {
    /** Returns these settings with other settings of the models. */
    public TimelineSettings with(LdaSettings other) {
        return new TimelineSettings(minShare, keywords, relevance, shownArticles, other);
    }

    /** Returns these settings with another seed. */
    public TimelineSettings withSeed(long seed) {
        return with(lda.withSeed(seed));
    }
}
