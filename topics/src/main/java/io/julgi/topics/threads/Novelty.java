package io.julgi.topics.threads;

import io.julgi.ingest.Article;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The novelty of a topic: how surprising its number of articles is, given the previous windows.
 *
 * <p>An article is about the topic when it has at least two of the topic's keywords: a single word,
 * however rare, comes back by chance. The number of such articles in a window is Poisson
 * distributed with the rate of the previous windows, to which half an article is added, since what
 * has not been seen yet is not impossible. The surprise is minus the decimal logarithm of the
 * probability of so many or more: 3 comes once in a thousand topics by chance.
 *
 * <p>The same is asked of each two of the keywords, and the greatest surprise counts: a part that
 * splits off a known story has many of that story's words, and is new only in what it joins them
 * with.
 */
final class Novelty {
    /** Articles that are added to those that were seen before. */
    private static final double UNSEEN = 0.5;

    /** Less likely than 10⁻⁵⁰ is all the same. */
    private static final double MOST = 50;

    private final int articles;
    private final int earlierArticles;
    private final Map<String, BitSet> now;
    private final Map<String, BitSet> before;

    /** For the topics of this window. */
    Novelty(WindowCorpus window) {
        articles = window.articles().size();
        earlierArticles = window.earlier().size();
        now = places(window.articles(), Article::tokens);
        before = places(window.earlier(), EarlierArticle::tokens);
    }

    private static <T> Map<String, BitSet> places(
            List<T> articles, Function<T, List<String>> tokens) {
        Map<String, BitSet> places = new HashMap<>();
        for (int place = 0; place < articles.size(); place++) {
            for (String token : tokens.apply(articles.get(place))) {
                places.computeIfAbsent(token, one -> new BitSet()).set(place);
            }
        }
        return places;
    }

    /**
     * Of the topic with these keywords and articles.
     *
     * @param members the places of the topic's articles in the window
     * @return 0 when there was no article before: then nothing is known
     */
    double of(List<String> keywords, Collection<Integer> members) {
        if (earlierArticles == 0) {
            return 0;
        }
        BitSet own = new BitSet();
        members.forEach(own::set);
        double most =
                surprise(countWithTwo(keywords, now, own), countWithTwo(keywords, before, null));
        for (int i = 1; i < keywords.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<String> pair = List.of(keywords.get(i), keywords.get(j));
                most =
                        Math.max(
                                most,
                                surprise(
                                        countWithTwo(pair, now, own),
                                        countWithTwo(pair, before, null)));
            }
        }
        return most;
    }

    /** How many articles have at least two of these words; only those within, unless null. */
    private static int countWithTwo(List<String> words, Map<String, BitSet> places, BitSet within) {
        BitSet once = new BitSet();
        BitSet atLeastTwo = new BitSet();
        for (String word : words) {
            BitSet of = places.get(word);
            if (of != null) {
                BitSet again = (BitSet) of.clone();
                again.and(once);
                atLeastTwo.or(again);
                once.or(of);
            }
        }
        if (within != null) {
            atLeastTwo.and(within);
        }
        return atLeastTwo.cardinality();
    }

    private double surprise(int found, int foundBefore) {
        double expected = (foundBefore + UNSEEN) * articles / (earlierArticles + 1.0);
        return found == 0 ? 0 : Math.min(MOST, -log10UpperTail(found, expected));
    }

    /** The logarithm of the Poisson probability of so many articles or more. */
    private static double log10UpperTail(int found, double expected) {
        double logOfExactly = -expected;
        for (int i = 1; i <= found; i++) {
            logOfExactly += Math.log(expected / i);
        }
        double sum = 0;
        double term = 1;
        for (int next = found + 1; term > 1e-9 * sum; next++) {
            sum += term;
            term *= expected / next;
        }
        return Math.min(0, (logOfExactly + Math.log(sum)) / Math.log(10));
    }
}
