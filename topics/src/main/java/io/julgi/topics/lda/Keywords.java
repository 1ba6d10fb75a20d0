package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks the keywords of a set of articles by relevance (Sievert and Shirley 2014): λ · log p(word |
 * here) + (1 − λ) · log (p(word | here) / p(word)).
 */
public final class Keywords {
    private final List<String> vocabulary;
    private final double[] overall;
    private final double lambda;

    /**
     * For topics over this corpus.
     *
     * @param lambda 1 ranks by frequency here, 0 by how much more frequent a word is here than
     *     anywhere
     */
    public Keywords(Corpus corpus, double lambda) {
        this.vocabulary = corpus.vocabulary();
        this.lambda = lambda;
        int[] counts = corpus.tokenCounts();
        double tokens = corpus.tokens();
        overall = new double[counts.length];
        for (int word = 0; word < counts.length; word++) {
            overall[word] = counts[word] / tokens;
        }
    }

    /**
     * The numbers of at most {@code most} words, most relevant first; of two that say the same only
     * the more relevant one.
     *
     * @param distribution probability of each word here
     * @param allowed whether a word may be picked
     */
    public List<Integer> pick(double[] distribution, boolean[] allowed, int most) {
        double[] relevance = new double[distribution.length];
        for (int word = 0; word < relevance.length; word++) {
            relevance[word] =
                    allowed[word] && overall[word] > 0
                            ? lambda * Math.log(distribution[word])
                                    + (1 - lambda) * Math.log(distribution[word] / overall[word])
                            : Double.NEGATIVE_INFINITY;
        }
        List<Integer> picked = new ArrayList<>();
        for (int word : Ranking.top(relevance, relevance.length)) {
            if (picked.size() == most || relevance[word] == Double.NEGATIVE_INFINITY) {
                break;
            }
            if (addsMeaning(vocabulary.get(word), picked)) {
                picked.add(word);
            }
        }
        return picked;
    }

    private boolean addsMeaning(String word, List<Integer> picked) {
        return picked.stream()
                .map(vocabulary::get)
                .noneMatch(other -> other.contains(word) || word.contains(other));
    }
}
