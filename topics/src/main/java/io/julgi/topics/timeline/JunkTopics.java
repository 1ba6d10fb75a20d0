package io.julgi.topics.timeline;

import io.julgi.topics.lda.Corpus;
import io.julgi.topics.lda.Ranking;
import io.julgi.topics.timeline.TopicNumberSelection.Choice;
import java.util.Arrays;
import java.util.List;

/**
 * Detects junk topics, which say nothing (after AlSumait, Barbará, Gentle and Domeniconi, Topic
 * significance ranking of LDA generative models, 2009). A topic is junk when
 *
 * <ul>
 *   <li>its words come evenly over time, whatever happens, and do not belong together: marks of
 *       form ({@code 게시판}, {@code 종합}) and other words of no event. Even words that do belong
 *       together are a steady topic ({@code 코스피 상승 마감}), and stay; or
 *   <li>it is the background, with little that it has more of than the whole corpus (their
 *       "vacuous" topic), and its most probable words hardly ever co-occur.
 * </ul>
 *
 * <p>How words come over time is only asked where other news is known to compare with.
 */
final class JunkTopics {
    /** Mean temporal divergence below which a topic belongs to no event. */
    private static final double EVEN = 0.2;

    /** A background topic's divergence from the corpus is below this part of the usual one. */
    private static final double LITTLE = 0.5;

    /** Mean association below which words are strangers; -0.5 for pairs that never co-occur. */
    private static final double STRANGERS = -0.3;

    /** Mean association of words that co-occur as often as by chance. */
    private static final double BY_CHANCE = 0;

    private static final int JUDGED_WORDS = 5;

    private final int[] inText;
    private final boolean[] junk;

    JunkTopics(QueryCorpus query, Choice topics, TermStatistics terms) {
        inText = query.inText();
        double[][] wordTopics = topics.model().wordTopics();
        junk = new boolean[wordTopics.length];
        // A single topic is the background, and it is all there is.
        if (wordTopics.length == 1) {
            return;
        }
        double[] overall = overall(query.corpus());
        double[] divergences = divergences(overall, wordTopics);
        double usual = Arrays.stream(divergences).sorted().toArray()[divergences.length / 2];
        for (int topic = 0; topic < junk.length; topic++) {
            double together = association(wordTopics[topic], overall, terms);
            boolean background = divergences[topic] < LITTLE * usual && together < STRANGERS;
            boolean even =
                    terms.knowsOtherNews()
                            && together < BY_CHANCE
                            && temporalDivergence(wordTopics[topic], terms) < EVEN;
            junk[topic] = background || even;
        }
    }

    boolean contains(int topic) {
        return junk[topic];
    }

    /** How likely each word is in the whole query. */
    private static double[] overall(Corpus corpus) {
        double tokens = corpus.tokens();
        return Arrays.stream(corpus.tokenCounts()).mapToDouble(count -> count / tokens).toArray();
    }

    /** The divergence of each topic from the corpus (Kullback and Leibler), in nats. */
    private static double[] divergences(double[] overall, double[][] wordTopics) {
        double[] divergences = new double[wordTopics.length];
        for (int topic = 0; topic < divergences.length; topic++) {
            for (int word = 0; word < overall.length; word++) {
                double here = wordTopics[topic][word];
                divergences[topic] += here * Math.log(here / overall[word]);
            }
        }
        return divergences;
    }

    private double temporalDivergence(double[] topic, TermStatistics terms) {
        double mean = 0;
        for (int word = 0; word < topic.length; word++) {
            mean += topic[word] * terms.temporalDivergence(inText[word]);
        }
        return mean;
    }

    /** Of the topic's top words, of those that it has more of than the whole query. */
    private double association(double[] topic, double[] overall, TermStatistics terms) {
        List<Integer> words =
                Ranking.top(topic, JUDGED_WORDS).stream()
                        .filter(word -> topic[word] > overall[word])
                        .toList();
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += terms.association(inText[words.get(i)], inText[words.get(j)]);
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }
}
