package io.julgi.topics;

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
 * @param words how many words of a topic are kept
 * @param keywords how many of them are its keywords
 * @param typicalArticles how many articles of a topic are kept
 * @param linkSimilarity topics of successive windows this similar (cosine, 0 to 1) belong to one
 *     thread
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
        int words,
        int keywords,
        int typicalArticles,
        double linkSimilarity,
        int linkGap,
        LdaSettings lda)
        implements Serializable {}
