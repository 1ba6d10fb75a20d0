package io.julgi.topics.threads;

import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.TopicWord;
import java.util.List;

/**
 * A topic of one window: a distribution over tokens, with the articles that are most about it.
 *
 * @param number from 0, largest topic first; names the topic within its window
 * @param words most probable first, at most {@link WindowSettings#words()}
 * @param keywords the words that distinguish this topic from the others of its window, most
 *     relevant first
 * @param articles how many articles have this as their dominant topic
 * @param share that number over the window's articles
 * @param novelty how surprising the topic is given the previous windows: minus the decimal
 *     logarithm of how likely so many articles of it are by chance; 0 when there is no previous
 *     window
 * @param typical the articles that are most about it, best first, at most {@link
 *     WindowSettings#typicalArticles()}
 */
public record Topic(
        int number,
        List<TopicWord> words,
        List<String> keywords,
        int articles,
        double share,
        double novelty,
        List<ArticleShare> typical) {
    public Topic {
        words = List.copyOf(words);
        keywords = List.copyOf(keywords);
        typical = List.copyOf(typical);
    }
}
