package io.julgi.topics.timeline;

import io.julgi.topics.lda.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statistics of the terms of a query's corpus: background probability, temporal divergence and the
 * association of two terms. They are counted over the query's own articles and the sample of all
 * news; an article of the sample that the query matches is not counted a second time.
 *
 * <p>Memory: four bytes a token.
 */
final class TermStatistics {
    /** Time is cut into so many slices with equally many articles. */
    private static final int SLICES = 24;

    /** The divergence of an unknown term, between {@code 선수} and {@code 대통령}. */
    private static final double PRIOR_DIVERGENCE = 0.4;

    /** The prior divergence counts as many articles of a term. */
    private static final double PRIOR_ARTICLES = 10;

    /**
     * What a count of pairs loses when other articles are counted (absolute discounting: Ney, Essen
     * and Kneser 1994 find 0.6 to 0.9 for bigrams).
     */
    private static final double DISCOUNT = 0.75;

    /** NPMI of pairs that never co-occur, about as it is in corpora of thousands of articles. */
    private static final double NEVER_TOGETHER = -0.5;

    private final boolean knowsOtherNews;
    private final int articles;
    private final int[][] articlesWith;
    private final double[] backgroundProbability;
    private final double[] temporalDivergence;

    /**
     * Counts all terms in the {@linkplain QueryCorpus#text text} of the corpus, by their numbers
     * there.
     */
    TermStatistics(QueryCorpus query, Background background) {
        Corpus text = query.text();
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : text.vocabulary()) {
            numbers.put(word, numbers.size());
        }
        List<int[]> sample = new ArrayList<>();
        List<Integer> slices = new ArrayList<>();
        List<int[]> others = new ArrayList<>();
        for (String line : background.sample()) {
            List<String> tokens = BackgroundCount.tokens(line);
            int[] known =
                    tokens.stream()
                            .filter(numbers::containsKey)
                            .mapToInt(numbers::get)
                            .distinct()
                            .toArray();
            slices.add(sample.size() * SLICES / background.sample().size());
            sample.add(known);
            if (!tokens.containsAll(query.query().tokens())) {
                others.add(known);
            }
        }
        knowsOtherNews = others.size() >= text.documents().size();
        List<int[]> all = new ArrayList<>(text.documents().size() + others.size());
        text.documents().forEach(document -> all.add(Arrays.stream(document).distinct().toArray()));
        all.addAll(others);
        articles = all.size();
        articlesWith = postings(all, numbers.size());
        backgroundProbability = backgroundProbability(text, sample);
        temporalDivergence = temporalDivergence(sample, slices, numbers.size());
    }

    private static int[][] postings(List<int[]> documents, int words) {
        int[] counts = new int[words];
        documents.forEach(document -> Arrays.stream(document).forEach(word -> counts[word]++));
        int[][] postings = new int[words][];
        Arrays.setAll(postings, word -> new int[counts[word]]);
        int[] next = new int[words];
        for (int number = 0; number < documents.size(); number++) {
            for (int word : documents.get(number)) {
                postings[word][next[word]++] = number;
            }
        }
        return postings;
    }

    /** The larger of a term's shares of the query's articles and of all news. */
    private static double[] backgroundProbability(Corpus text, List<int[]> sample) {
        int[] inQuery = new int[text.vocabulary().size()];
        text.documents()
                .forEach(
                        document ->
                                Arrays.stream(document)
                                        .distinct()
                                        .forEach(word -> inQuery[word]++));
        int[] inSample = new int[inQuery.length];
        sample.forEach(document -> Arrays.stream(document).forEach(word -> inSample[word]++));
        double[] shares = new double[inQuery.length];
        for (int word = 0; word < shares.length; word++) {
            shares[word] =
                    Math.max(
                            (double) inQuery[word] / text.documents().size(),
                            (double) inSample[word] / Math.max(1, sample.size()));
        }
        return shares;
    }

    private static double[] temporalDivergence(
            List<int[]> sample, List<Integer> slices, int words) {
        int[][] counts = new int[words][SLICES];
        int[] sums = new int[words];
        for (int number = 0; number < sample.size(); number++) {
            for (int word : sample.get(number)) {
                counts[word][slices.get(number)]++;
                sums[word]++;
            }
        }
        double[] divergence = new double[words];
        for (int word = 0; word < words; word++) {
            double expected = (double) sums[word] / SLICES;
            double ratio = 0;
            for (int count : counts[word]) {
                ratio += count == 0 ? 0 : 2 * count * Math.log(count / expected);
            }
            double surprise = Math.max(0, ratio - (SLICES - 1)) / 2;
            divergence[word] =
                    (surprise + PRIOR_DIVERGENCE * PRIOR_ARTICLES) / (sums[word] + PRIOR_ARTICLES);
        }
        return divergence;
    }

    /** Whether the sample holds at least as much other news as the query has articles. */
    boolean knowsOtherNews() {
        return knowsOtherNews;
    }

    /** How many articles of the query and of the sample have this term. */
    int articles(int word) {
        return articlesWith[word].length;
    }

    /**
     * The probability that an article of the query, or of all news if that is more, has this term.
     */
    double backgroundProbability(int word) {
        return backgroundProbability[word];
    }

    /**
     * The temporal divergence of a term: the divergence (Kullback and Leibler), in nats, of its
     * slices from those of all news, less what chance alone gives; drawn to {@value
     * #PRIOR_DIVERGENCE} the rarer a word is. About 0.1 for words that belong to no event ({@code
     * 가능}, {@code 정부}), more than 1 for those of a single one ({@code 개학}, {@code 최저임금}).
     */
    double temporalDivergence(int word) {
        return temporalDivergence[word];
    }

    /**
     * The association of two terms: their smoothed NPMI (Bouma 2009), as expected in as many unseen
     * articles. The count of the pair is discounted, and may be 0 there (Poisson).
     */
    double association(int word, int other) {
        double both = shared(articlesWith[word], articlesWith[other]);
        if (both == 0) {
            return NEVER_TOGETHER;
        }
        double expected = both - DISCOUNT;
        double never = Math.exp(-expected);
        double ifEver = expected / (1 - never) / articles;
        double one = (double) articlesWith[word].length / articles;
        double two = (double) articlesWith[other].length / articles;
        double npmi = ifEver >= 1 ? 1 : Math.log(ifEver / (one * two)) / -Math.log(ifEver);
        return never * NEVER_TOGETHER + (1 - never) * Math.min(1, npmi);
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
