package io.julgi.topics.threads;

import io.julgi.topics.lda.LdaSettings;
import java.io.Serializable;
import java.time.Duration;

/**
 * How windows are cut, modelled and joined.
 *
 * @param size a day, week or month of Seoul's calendar
 * @param outOfOrder how far behind the newest article another may come and still be in time
 * @param allowedLateness how long after its end a window is made again when an article comes late
 * @param idleness after how long without articles a Kafka partition no longer holds the windows
 *     back
 * @param topics the most topics that a window gets
 * @param articlesPerTopic a window gets one topic for so many articles
 * @param minArticles a window with fewer gets no topics
 * @param topicArticles a topic with fewer articles is none
 * @param minShare an article belongs to its dominant topic from this share on
 * @param alpha the priors of all topics in an article together, at the start: low, for a headline
 *     is about one thing
 * @param words how many words of a topic are kept
 * @param keywords how many of them are its keywords
 * @param typicalArticles how many articles of a topic are kept
 * @param history a topic is new by what so many windows before had
 * @param prior for each article of a window so many of the windows before are modelled beside it:
 *     what is known of them keeps the topics of a few headlines from chance
 * @param minNovelty a topic that goes on with no thread begins one only when it is this novel
 *     ({@link Topic})
 * @param linkSimilarity topics of successive windows this similar (cosine, 0 to 1) belong to one
 *     thread
 * @param kinSimilarity threads split and merge where topics are this similar
 * @param linkGap a thread may miss so many windows and still go on
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
        int topicArticles,
        double minShare,
        double alpha,
        int words,
        int keywords,
        int typicalArticles,
        int history,
        double prior,
        double minNovelty,
        double linkSimilarity,
        double kinSimilarity,
        int linkGap,
        LdaSettings lda)
        implements Serializable {
    /** The same with so many articles kept of a topic. */
    public WindowSettings withTypicalArticles(int other) {
        return new WindowSettings(
                size,
                outOfOrder,
                allowedLateness,
                idleness,
                topics,
                articlesPerTopic,
                minArticles,
                topicArticles,
                minShare,
                alpha,
                words,
                keywords,
                other,
                history,
                prior,
                minNovelty,
                linkSimilarity,
                kinSimilarity,
                linkGap,
                lda);
    }
}
