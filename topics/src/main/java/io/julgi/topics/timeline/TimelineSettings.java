package io.julgi.topics.timeline;

import io.julgi.topics.lda.LdaSettings;
import java.io.Serializable;

/**
 * How timelines are made.
 *
 * @param minShare least share of an article that its dominant topic must have for the article to
 *     belong to it
 * @param minEntryArticles candidate entries with fewer articles are dropped
 * @param keywords number of keywords of an entry
 * @param relevance weight λ of LDAvis: 1 ranks words by their probability in the topic, 0 by how
 *     much more probable they are there than in the whole query
 * @param shownArticles number of articles stored inside an entry; the others are stored by id only
 * @param lda how the models are trained
 */
public record TimelineSettings(
        double minShare,
        int minEntryArticles,
        int keywords,
        double relevance,
        int shownArticles,
        LdaSettings lda)
        implements Serializable {
    /** Returns these settings with other settings of the models. */
    public TimelineSettings with(LdaSettings other) {
        return new TimelineSettings(
                minShare, minEntryArticles, keywords, relevance, shownArticles, other);
    }

    /** Returns these settings with another seed. */
    public TimelineSettings withSeed(long seed) {
        return with(lda.withSeed(seed));
    }
}
