package io.julgi.bench.topics;

import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.lda.TopicModel;
import java.util.Arrays;
import java.util.List;

/**
 * Topics to be scored, whether ours or another program's.
 *
 * @param words of each topic the numbers of its top words, most probable first
 * @param wordTopics probability of each word in each topic; no rows where it has none
 * @param shares of each topic over all articles; empty where there are none
 * @param dominant the topic of each article, -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // scored at once, compared by nobody
public record ScoredTopics(
        List<List<Integer>> words, double[][] wordTopics, double[] shares, int[] dominant) {
    public ScoredTopics {
        words = List.copyOf(words);
    }

    /** Takes them from a model of ours. */
    public static ScoredTopics of(Corpus corpus, TopicModel model) {
        double[] shares = new double[model.topics()];
        int[] dominant = new int[corpus.documents().size()];
        int filled = 0;
        for (int i = 0; i < dominant.length; i++) {
            dominant[i] = -1;
            if (corpus.documents().get(i).length > 0) {
                float[] document = model.documentTopics()[i];
                dominant[i] = model.dominantTopic(i);
                Arrays.setAll(shares, topic -> shares[topic] + document[topic]);
                filled++;
            }
        }
        int articles = Math.max(1, filled);
        Arrays.setAll(shares, topic -> shares[topic] / articles);
        return new ScoredTopics(
                Arrays.stream(model.wordTopics())
                        .map(topic -> Ranking.top(topic, TopicScorer.KEPT_WORDS))
                        .toList(),
                model.wordTopics(),
                shares,
                dominant);
    }
}
