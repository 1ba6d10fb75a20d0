package io.julgi.topics.lda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Picks the few words that tell what a set of articles is about, by relevance (Sievert and Shirley
 * 2014): λ · log p(word | here) + (1 − λ) · log (p(word | here) / p(word)).
 */
public final class Keywords {
    private final List<String> vocabulary;
    private final double[] overall;
    private final double lambda;
    private final Collection<String> unwanted;

    /**
     * For topics over this corpus.
     *
     * @param lambda 1 ranks by frequency here, 0 by how much more frequent a word is here than
     *     anywhere
     * @param unwanted a word that says the same as one of these is no keyword: the query's tokens
     */
    public Keywords(Corpus corpus, double lambda, Collection<String> unwanted) {
        this.vocabulary = corpus.vocabulary();
        this.lambda = lambda;
        this.unwanted = unwanted;
        int[] counts = corpus.tokenCounts();
        double tokens = corpus.tokens();
        overall = new double[counts.length];
        for (int word = 0; word < counts.length; word++) {
            overall[word] = counts[word] / tokens;
        }
    }

    /**
     * The numbers of at most {@code most} words, most telling first; of two that say the same the
     * more telling one.
     *
     * @param distribution probability of each word here
     * @param allowed whether a word may be picked
     */
    public List<Integer> pick(double[] distribution, boolean[] allowed, int most) {
        return add(List.of(), distribution, allowed, most);
    }

    /** The same behind some that were picked before; at most {@code most} together. */
    List<Integer> add(List<Integer> before, double[] distribution, boolean[] allowed, int most) {
        double[] relevance = new double[distribution.length];
        for (int word = 0; word < relevance.length; word++) {
            relevance[word] =
                    allowed[word] && overall[word] > 0
                            ? lambda * Math.log(distribution[word])
                                    + (1 - lambda) * Math.log(distribution[word] / overall[word])
                            : Double.NEGATIVE_INFINITY;
        }
        List<Integer> picked = new ArrayList<>(before);
        for (int word : Ranking.top(relevance, relevance.length)) {
            if (picked.size() == most || relevance[word] == Double.NEGATIVE_INFINITY) {
                break;
            }
            if (saysSomethingNew(vocabulary.get(word), picked)) {
                picked.add(word);
            }
        }
        return picked;
    }

    private boolean saysSomethingNew(String word, List<Integer> picked) {
        // 코로나 says no more than the query 코로나19; 러시아월드컵 says more than 월드컵.
        return unwanted.stream().noneMatch(query -> query.contains(word))
                && picked.stream()
                        .map(vocabulary::get)
                        .noneMatch(other -> other.contains(word) || word.contains(other));
    }
}
