package io.julgi.topics.threads;

import io.julgi.topics.lda.LdaSettings;
import java.io.Serializable;
import java.time.Duration;

/**
 * Settings of windows, their topics and their threads.
 *
 * @param size a day, week or month of Seoul's calendar
 * @param outOfOrder how far behind the newest article another may come and still be in time
 * @param allowedLateness how long after its end a window is modelled again when an article comes
 *     late
 * @param idleness time without articles after which a Kafka partition no longer holds windows back
 * @param topics the largest number of topics of a window
 * @param articlesPerTopic number of articles for each topic of a window
 * @param minArticles windows with fewer articles get no topics
 * @param minTopicArticles topics with fewer articles are dropped
 * @param minShare least share of an article that its dominant topic must have for the article to
 *     belong to it
 * @param alpha sum of the priors of all topics in an article, at the start: low, because a headline
 *     is about one thing
 * @param words number of words kept of a topic
 * @param keywords number of keywords of a topic
 * @param typicalArticles number of articles kept of a topic
 * @param history number of previous windows used to judge novelty
 * @param previousRatio number of articles of previous windows that are modelled beside each article
 *     of a window: they keep the topics of a few headlines from chance
 * @param minNovelty least novelty ({@link Topic}) of a topic that starts a thread
 * @param linkSimilarity topics of successive windows with at least this similarity (cosine, 0 to 1)
 *     belong to one thread
 * @param splitMergeSimilarity threads split and merge where topics have at least this similarity
 *     (cosine)
 * @param linkGap number of windows that a thread may miss
 * @param lda how the models are trained
 */
public record WindowSettings(
        WindowSize size,
        Duration outOfOrder,
        Duration allowedLateness,
        Duration idleness,
        int topics,
        int articlesPerTopic,
        int minArticles,
        int minTopicArticles,
        double minShare,
        double alpha,
        int words,
        int keywords,
        int typicalArticles,
        int history,
        double previousRatio,
        double minNovelty,
        double linkSimilarity,
        double splitMergeSimilarity,
        int linkGap,
        LdaSettings lda)
        implements Serializable {
    /** Returns these settings with another number of articles kept of a topic. */
    public WindowSettings withTypicalArticles(int other) {
        return new WindowSettings(
                size,
                outOfOrder,
                allowedLateness,
                idleness,
                topics,
                articlesPerTopic,
                minArticles,
                minTopicArticles,
                minShare,
                alpha,
                words,
                keywords,
                other,
                history,
                previousRatio,
                minNovelty,
                linkSimilarity,
                splitMergeSimilarity,
                linkGap,
                lda);
    }
}
