package io.julgi.topics.timeline;

import io.julgi.topics.lda.LdaSettings;
import java.io.Serializable;

/**
 * How timelines are made.
 *
 * @param minShare an article belongs to its dominant topic when that topic has at least this share
 *     of it
 * @param minEntryArticles a peak with fewer articles is no entry
 * @param keywords how many keywords an entry gets
 * @param relevance LDAvis's λ: 1 ranks words by their probability in the topic, 0 by how much more
 *     probable they are there than in the whole query
 * @param shownArticles how many articles are stored inside an entry; the others by id only
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
    /** The same with models that are trained in another way. */
    public TimelineSettings with(LdaSettings other) {
        return new TimelineSettings(
                minShare, minEntryArticles, keywords, relevance, shownArticles, other);
    }

    /** The same with another seed. */
    public TimelineSettings withSeed(long seed) {
        return with(lda.withSeed(seed));
    }
}
