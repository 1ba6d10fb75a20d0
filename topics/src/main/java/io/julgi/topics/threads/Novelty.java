package io.julgi.topics.threads;

import io.julgi.ingest.Article;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How surprising it is that a window has so many articles about a topic, given how many the windows
 * before had.
 *
 * <p>An article is about the topic when at least two of the topic's keywords stand in it: one word
 * alone, however rare, comes back by chance. How many such articles a window has by chance is
 * Poisson distributed with the rate of the windows before, to which half an article is added, since
 * what has not been seen yet is not impossible. The surprise is minus the decimal logarithm of the
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
                surprise(withSeveral(keywords, now, own), withSeveral(keywords, before, null));
        for (int i = 1; i < keywords.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<String> pair = List.of(keywords.get(i), keywords.get(j));
                most =
                        Math.max(
                                most,
                                surprise(
                                        withSeveral(pair, now, own),
                                        withSeveral(pair, before, null)));
            }
        }
        return most;
    }

    /** How many articles have at least two of these words; only those within, unless null. */
    private static int withSeveral(List<String> words, Map<String, BitSet> places, BitSet within) {
        BitSet once = new BitSet();
        BitSet several = new BitSet();
        for (String word : words) {
            BitSet of = places.get(word);
            if (of != null) {
                BitSet again = (BitSet) of.clone();
                again.and(once);
                several.or(again);
                once.or(of);
            }
        }
        if (within != null) {
            several.and(within);
        }
        return several.cardinality();
    }

    private double surprise(int found, int foundBefore) {
        double expected = (foundBefore + UNSEEN) * articles / (earlierArticles + 1.0);
        return found == 0 ? 0 : Math.min(MOST, -log10OfAtLeast(found, expected));
    }

    /** The Poisson probability of so many or more. */
    private static double log10OfAtLeast(int found, double expected) {
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
