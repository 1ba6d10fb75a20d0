package io.julgi.topics.timeline;

import io.julgi.topics.lda.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the words of a story: how common each is, how it lies over time, and how often
 * two of them stand in the same article. Known from the story's own articles and the sample of all
 * news; an article of the sample that the query matches is not counted a second time.
 *
 * <p>Memory: four bytes a token.
 */
final class TermStatistics {
    /** Time is cut into so many slices with equally many articles. */
    private static final int SLICES = 24;

    /** Of a word of which nothing is known: between {@code 선수} and {@code 대통령}. */
    private static final double UNKNOWN = 0.4;

    /** What is not known counts as so many articles of a word. */
    private static final double DOUBT = 10;

    /**
     * What a count of pairs loses when other articles are counted (absolute discounting: Ney, Essen
     * and Kneser 1994 find 0.6 to 0.9 for bigrams).
     */
    private static final double DISCOUNT = 0.75;

    /** About the NPMI of two words that are never together, in corpora of thousands of articles. */
    private static final double APART = -0.5;

    private final boolean knowsOtherNews;
    private final int articles;
    private final int[][] articlesWith;
    private final double[] common;
    private final double[] uneven;

    /**
     * Of all words in the {@linkplain QueryCorpus#text text} of the story, by their numbers there.
     */
    TermStatistics(QueryCorpus story, Background background) {
        Corpus corpus = story.text();
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : corpus.vocabulary()) {
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
            if (!tokens.containsAll(story.query().tokens())) {
                others.add(known);
            }
        }
        knowsOtherNews = others.size() >= corpus.documents().size();
        List<int[]> all = new ArrayList<>(corpus.documents().size() + others.size());
        corpus.documents()
                .forEach(document -> all.add(Arrays.stream(document).distinct().toArray()));
        all.addAll(others);
        articles = all.size();
        articlesWith = postings(all, numbers.size());
        common = shares(corpus, sample);
        uneven = uneven(sample, slices, numbers.size());
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

    /** The larger one of a word's shares of the story's articles and of all news. */
    private static double[] shares(Corpus corpus, List<int[]> sample) {
        int[] inStory = new int[corpus.vocabulary().size()];
        corpus.documents()
                .forEach(
                        document ->
                                Arrays.stream(document)
                                        .distinct()
                                        .forEach(word -> inStory[word]++));
        int[] inSample = new int[inStory.length];
        sample.forEach(document -> Arrays.stream(document).forEach(word -> inSample[word]++));
        double[] shares = new double[inStory.length];
        for (int word = 0; word < shares.length; word++) {
            shares[word] =
                    Math.max(
                            (double) inStory[word] / corpus.documents().size(),
                            (double) inSample[word] / Math.max(1, sample.size()));
        }
        return shares;
    }

    private static double[] uneven(List<int[]> sample, List<Integer> slices, int words) {
        int[][] counts = new int[words][SLICES];
        int[] sums = new int[words];
        for (int number = 0; number < sample.size(); number++) {
            for (int word : sample.get(number)) {
                counts[word][slices.get(number)]++;
                sums[word]++;
            }
        }
        double[] uneven = new double[words];
        for (int word = 0; word < words; word++) {
            double expected = (double) sums[word] / SLICES;
            double ratio = 0;
            for (int count : counts[word]) {
                ratio += count == 0 ? 0 : 2 * count * Math.log(count / expected);
            }
            double surprise = Math.max(0, ratio - (SLICES - 1)) / 2;
            uneven[word] = (surprise + UNKNOWN * DOUBT) / (sums[word] + DOUBT);
        }
        return uneven;
    }

    /** Whether there is as much of other news as of the story; else only the story is known. */
    boolean knowsOtherNews() {
        return knowsOtherNews;
    }

    /** How many articles of the story and of the sample have this word. */
    int articles(int word) {
        return articlesWith[word].length;
    }

    /** How likely an article of the story, or of all news if that is more, has this word. */
    double common(int word) {
        return common[word];
    }

    /**
     * How unevenly a word's articles lie over time: the divergence (Kullback and Leibler), in nats,
     * of its slices from those of all news, less what chance alone gives; drawn to {@value
     * #UNKNOWN} the rarer a word is. About 0.1 for words that belong to no event ({@code 가능},
     * {@code 정부}), more than 1 for those of a single one ({@code 개학}, {@code 최저임금}).
     */
    double uneven(int word) {
        return uneven[word];
    }

    /**
     * The NPMI (Bouma 2009) that is to be expected of two words in as many articles that were not
     * seen: their count is discounted, and may come out as nought there (Poisson).
     */
    double togetherness(int word, int other) {
        double both = shared(articlesWith[word], articlesWith[other]);
        if (both == 0) {
            return APART;
        }
        double expected = both - DISCOUNT;
        double never = Math.exp(-expected);
        double ifEver = expected / (1 - never) / articles;
        double one = (double) articlesWith[word].length / articles;
        double two = (double) articlesWith[other].length / articles;
        double npmi = ifEver >= 1 ? 1 : Math.log(ifEver / (one * two)) / -Math.log(ifEver);
        return never * APART + (1 - never) * Math.min(1, npmi);
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
