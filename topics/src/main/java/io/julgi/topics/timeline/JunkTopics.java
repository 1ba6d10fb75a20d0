package io.julgi.topics.timeline;

import io.julgi.topics.lda.Cooccurrence;
import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.lda.TopicModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Detects junk topics, which say nothing (after AlSumait, Barbará, Gentle and Domeniconi, Topic
 * significance ranking of LDA generative models, 2009): little that they have more of than the
 * whole corpus, which makes them the background (their "vacuous" topic), and most probable words
 * that hardly ever co-occur.
 */
final class JunkTopics {
    /** A background topic's divergence from the corpus is below this part of the usual one. */
    private static final double LITTLE = 0.5;

    /** Mean NPMI below which words are strangers; about -1 for pairs that never co-occur. */
    private static final double STRANGERS = -0.3;

    private static final int JUDGED_WORDS = 5;

    private JunkTopics() {}

    /** Of each topic whether it is junk. A single topic is the background, and all there is. */
    static boolean[] in(Corpus corpus, TopicModel model) {
        double[][] words = model.wordTopics();
        boolean[] junk = new boolean[words.length];
        if (words.length == 1) {
            return junk;
        }
        double[] overall = shares(corpus);
        double[] divergences =
                Arrays.stream(words).mapToDouble(topic -> divergence(topic, overall)).toArray();
        double usual = Arrays.stream(divergences).sorted().toArray()[words.length / 2];
        List<List<Integer>> own = Arrays.stream(words).map(topic -> own(topic, overall)).toList();
        Set<Integer> all = new HashSet<>();
        own.forEach(all::addAll);
        Cooccurrence cooccurrence =
                new Cooccurrence(corpus.documents(), all, Cooccurrence.WHOLE_DOCUMENTS);
        for (int topic = 0; topic < junk.length; topic++) {
            junk[topic] =
                    divergences[topic] < LITTLE * usual
                            && cooccurrence.npmi(own.get(topic)) < STRANGERS;
        }
        return junk;
    }

    /** How likely each word is in the whole query. */
    private static double[] shares(Corpus corpus) {
        double tokens = corpus.tokens();
        return Arrays.stream(corpus.tokenCounts()).mapToDouble(count -> count / tokens).toArray();
    }

    /** The divergence of a topic from the corpus (Kullback and Leibler), in nats. */
    private static double divergence(double[] topic, double[] overall) {
        double divergence = 0;
        for (int word = 0; word < overall.length; word++) {
            divergence += topic[word] * Math.log(topic[word] / overall[word]);
        }
        return divergence;
    }

    /** The topic's top words, of those that it has more of than the whole query. */
    private static List<Integer> own(double[] topic, double[] overall) {
        return Ranking.top(topic, JUDGED_WORDS).stream()
                .filter(word -> topic[word] > overall[word])
                .toList();
    }
}
