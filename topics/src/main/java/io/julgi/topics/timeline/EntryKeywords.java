package io.julgi.topics.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses the keywords of an entry together, so that they tell one thing: each is relevant to the
 * entry (Sievert and Shirley 2014), and they co-occur in articles.
 *
 * <p>A word's relevance is {@code λ · log p(word | entry) + (1 − λ) · log (p(word | entry) /
 * p(word))}, with probabilities of an article having the word, and {@code p(word)} the larger one
 * of the whole story's and of all news. To this comes how {@link TermStatistics#temporalDivergence
 * unevenly} the word lies over time, which leaves out words of no event ({@code 가능}, {@code 대응}) by
 * what they are and not by a list; generic words ({@code 오늘}, {@code 이후}) are ranked last.
 *
 * <p>Any token of the entry's articles may become a keyword, also one too rare to be modelled, if
 * {@value #KNOWN} articles of other news have it. Of the {@value #CANDIDATES} most relevant words
 * those three are taken whose relevance and {@link TermStatistics#association association} sum to
 * most, as judged over all of them at once; further ones follow while they go with each of these.
 */
final class EntryKeywords {
    private static final int CANDIDATES = 40;

    /**
     * A word that is not modelled hardly comes again unless so many articles are known to have it.
     */
    private static final int KNOWN = 3;

    /** A word with less temporal divergence than this is generic. */
    private static final double EVEN = 0.12;

    /** Such a word is a keyword only where there is next to no other. */
    private static final double OF_NO_EVENT = 3;

    /** Words of an entry that are chosen at once. */
    private static final int TOGETHER = 3;

    /** What the whole topic weighs beside the entry's own articles, in articles. */
    private static final double SMOOTHING = 4;

    /** How many tokens an article has of which a topic's word may be one. */
    private static final double TOKENS = 6;

    /** A keyword is in this part of the articles, smoothed, unless too few words are. */
    private static final double PART = 0.08;

    /** Below this no word is a keyword, however few there are. */
    private static final double LEAST_PART = 0.001;

    /*
     * The two weights were chosen on half of five years of headlines, by the keywords' NPMI on the
     * other half and by reading; between half and twice of either, little changes.
     */
    private static final double ASSOCIATION_WEIGHT = 5;

    private static final double DIVERGENCE_WEIGHT = 2;

    /** A word with more temporal divergence than this belongs to a single event. */
    private static final double DIVERGENCE_CAP = 1;

    /** A further keyword meets each of the others more often than chance would have it. */
    private static final double BY_CHANCE = 0;

    private final QueryCorpus query;
    private final TermStatistics terms;
    private final double lambda;
    private final int[] inText;
    private final boolean[] modelled;
    private final boolean[] saysTheQuery;

    /**
     * For the entries of this query.
     *
     * @param lambda 1 ranks by frequency in the entry, 0 by how much more frequent a word is there
     *     than anywhere
     */
    EntryKeywords(QueryCorpus query, TermStatistics terms, double lambda) {
        this.query = query;
        this.terms = terms;
        this.lambda = lambda;
        inText = query.inText();
        List<String> vocabulary = query.text().vocabulary();
        modelled = new boolean[vocabulary.size()];
        Arrays.stream(inText).forEach(word -> modelled[word] = true);
        saysTheQuery = new boolean[vocabulary.size()];
        for (int word = 0; word < saysTheQuery.length; word++) {
            String text = vocabulary.get(word);
            // 코로나 says no more than the query 코로나19; 러시아월드컵 says more than 월드컵.
            saysTheQuery[word] =
                    query.query().tokens().stream().anyMatch(token -> token.contains(text));
        }
    }

    /**
     * The numbers in the {@linkplain QueryCorpus#text text} of at most {@code most} words, best
     * first.
     *
     * @param topic probability of each modelled word in the entry's topic
     * @param members the entry's articles
     */
    List<Integer> pick(double[] topic, List<Integer> members, int most) {
        return pick(topic, members, most, Set.of());
    }

    /**
     * The same, but other words where the first three would be a set that is taken: two entries
     * with the same keywords cannot be told apart.
     */
    List<Integer> pick(double[] topic, List<Integer> members, int most, Set<Set<Integer>> taken) {
        int[] count = articlesWith(members);
        double[] share = shares(topic, count, members.size());
        double[] relevance = relevance(share, count);
        int wanted = Math.min(TOGETHER, most);
        List<Integer> candidates = List.of();
        List<Integer> chosen = new ArrayList<>();
        for (double part = PART; part > LEAST_PART && chosen.isEmpty(); part /= 2) {
            candidates = candidates(relevance, count, share, part);
            chosen.addAll(best(candidates, relevance, wanted, taken));
        }
        if (chosen.isEmpty()) {
            return candidates.subList(0, Math.min(most, candidates.size()));
        }
        for (int word : candidates) {
            if (chosen.size() < most
                    && chosen.stream()
                            .allMatch(
                                    other ->
                                            tellsMore(word, other)
                                                    && terms.association(word, other)
                                                            > BY_CHANCE)) {
                chosen.add(word);
            }
        }
        return chosen;
    }

    private int[] articlesWith(List<Integer> members) {
        int[] count = new int[saysTheQuery.length];
        for (int member : members) {
            Arrays.stream(query.text().documents().get(member))
                    .distinct()
                    .forEach(word -> count[word]++);
        }
        return count;
    }

    /** How likely an article of the entry has each word. */
    private double[] shares(double[] topic, int[] count, int articles) {
        double[] shares = new double[count.length];
        for (int word = 0; word < shares.length; word++) {
            shares[word] = count[word] / (articles + SMOOTHING);
        }
        for (int word = 0; word < topic.length; word++) {
            double inTopic = Math.min(1, TOKENS * topic[word]);
            shares[inText[word]] += SMOOTHING * inTopic / (articles + SMOOTHING);
        }
        return shares;
    }

    private double[] relevance(double[] share, int[] count) {
        double[] relevance = new double[share.length];
        for (int word = 0; word < share.length; word++) {
            if (count[word] == 0) {
                continue;
            }
            double divergence = terms.temporalDivergence(word);
            relevance[word] =
                    lambda * Math.log(share[word])
                            + (1 - lambda)
                                    * Math.log(share[word] / terms.backgroundProbability(word))
                            + DIVERGENCE_WEIGHT * Math.min(DIVERGENCE_CAP, divergence)
                            - (terms.knowsOtherNews() && divergence < EVEN ? OF_NO_EVENT : 0);
        }
        return relevance;
    }

    /** Words of the entry, most relevant first, none that says the same as a more relevant one. */
    private List<Integer> candidates(double[] relevance, int[] count, double[] share, double part) {
        List<Integer> allowed =
                IntStream.range(0, count.length)
                        .filter(word -> count[word] > 0 && share[word] >= part)
                        .filter(word -> !saysTheQuery[word])
                        .filter(word -> modelled[word] || terms.articles(word) >= KNOWN)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer word) -> -relevance[word])
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(2 * CANDIDATES)
                        .toList();
        List<Integer> candidates = new ArrayList<>();
        for (int word : allowed) {
            if (candidates.size() < CANDIDATES
                    && candidates.stream().allMatch(other -> tellsMore(word, other))) {
                candidates.add(word);
            }
        }
        return candidates;
    }

    private boolean tellsMore(int word, int other) {
        String one = query.text().vocabulary().get(word);
        String two = query.text().vocabulary().get(other);
        return !one.contains(two) && !two.contains(one);
    }

    /**
     * Of all sets of this size the one with most relevance and association that is not taken; empty
     * when there is none.
     */
    private List<Integer> best(
            List<Integer> candidates, double[] relevance, int size, Set<Set<Integer>> taken) {
        if (size < 2) {
            return candidates.subList(0, Math.min(size, candidates.size()));
        }
        int many = candidates.size();
        double[][] together = new double[many][many];
        for (int i = 0; i < many; i++) {
            for (int j = 0; j < i; j++) {
                together[i][j] =
                        ASSOCIATION_WEIGHT
                                * terms.association(candidates.get(i), candidates.get(j));
            }
        }
        List<Integer> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < many; i++) {
            for (int j = 0; j < i; j++) {
                double two =
                        relevance[candidates.get(i)]
                                + relevance[candidates.get(j)]
                                + together[i][j];
                if (size == 2 && two > most) {
                    List<Integer> pair = List.of(candidates.get(j), candidates.get(i));
                    if (!taken.contains(Set.copyOf(pair))) {
                        most = two;
                        best = pair;
                    }
                }
                for (int k = 0; size == TOGETHER && k < j; k++) {
                    double three =
                            two + relevance[candidates.get(k)] + together[i][k] + together[j][k];
                    if (three > most) {
                        List<Integer> triple =
                                List.of(candidates.get(k), candidates.get(j), candidates.get(i));
                        if (!taken.contains(Set.copyOf(triple))) {
                            most = three;
                            best = triple;
                        }
                    }
                }
            }
        }
        return best;
    }
}
