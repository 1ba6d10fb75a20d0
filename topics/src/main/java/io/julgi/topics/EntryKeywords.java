package io.julgi.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the keywords of an entry together, so that they tell one thing: each is relevant to the
 * entry (Sievert and Shirley 2014), and they stand in the same articles.
 *
 * <p>A word's relevance is {@code λ · log p(word | entry) + (1 − λ) · log (p(word | entry) /
 * p(word))}, with probabilities of an article having the word, and {@code p(word)} the larger one
 * of the whole story's and of all news. Of the {@value #CANDIDATES} most relevant words those three
 * are taken whose relevance and {@link Evidence#togetherness togetherness} sum to most; further
 * ones are added one by one while they go with these.
 */
final class EntryKeywords {
    static double p(String k, String d) { return Double.parseDouble(System.getProperty(k, d)); }

    private static final int CANDIDATES = 20;

    /** Words of an entry that are chosen at once. */
    private static final int TOGETHER = 3;

    /** What the whole topic weighs beside the entry's own articles, in articles. */
    private final double SMOOTHING = p("sm", "1");

    /** How many tokens an article has of which a topic's word may be one. */
    private static final double TOKENS = 6;

    private final double TOGETHERNESS = p("mu", "5");
    private final double UNEVENNESS = p("un", "1");
    private final double PART = p("part", "0.15");
    private final double FURTHER = p("further", "0");

    private final Story story;
    private final Evidence evidence;
    private final double lambda;
    private final boolean[] saysTheQuery;

    /**
     * For the entries of this story.
     *
     * @param lambda 1 ranks by frequency in the entry, 0 by how much more frequent a word is there
     *     than anywhere
     */
    EntryKeywords(Story story, Evidence evidence, double lambda) {
        this.story = story;
        this.evidence = evidence;
        this.lambda = lambda;
        List<String> vocabulary = story.corpus().vocabulary();
        saysTheQuery = new boolean[vocabulary.size()];
        for (int word = 0; word < saysTheQuery.length; word++) {
            String text = vocabulary.get(word);
            // 코로나 says no more than the query 코로나19; 러시아월드컵 says more than 월드컵.
            saysTheQuery[word] =
                    story.query().tokens().stream().anyMatch(token -> token.contains(text));
        }
    }

    /**
     * The numbers of at most {@code most} words, best first.
     *
     * @param topic probability of each word in the entry's topic
     * @param members the entry's articles
     */
    List<Integer> pick(double[] topic, List<Integer> members, int most) {
        int[] count = articlesWith(members);
        double[] relevance = relevance(topic, count, members.size());
        int wanted = Math.min(TOGETHER, most);
        List<Integer> candidates = List.of();
        for (double part = PART; part > 0.01 && candidates.size() < wanted; part /= 2) {
            candidates = candidates(relevance, count, topic, part, members.size());
        }
        if (candidates.size() < wanted) {
            return candidates;
        }
        List<Integer> chosen = new ArrayList<>(best(candidates, relevance, wanted));
        for (int word : candidates) {
            if (chosen.size() < most
                    && chosen.stream()
                            .allMatch(
                                    other ->
                                            tellsMore(word, other)
                                                    && evidence.togetherness(word, other)
                                                            > FURTHER)) {
                chosen.add(word);
            }
        }
        return chosen;
    }

    private int[] articlesWith(List<Integer> members) {
        int[] count = new int[saysTheQuery.length];
        for (int member : members) {
            Arrays.stream(story.corpus().documents().get(member))
                    .distinct()
                    .forEach(word -> count[word]++);
        }
        return count;
    }

    private double[] relevance(double[] topic, int[] count, int articles) {
        double[] relevance = new double[count.length];
        for (int word = 0; word < count.length; word++) {
            double here =
                    (count[word] + SMOOTHING * Math.min(1, TOKENS * topic[word]))
                            / (articles + SMOOTHING);
            relevance[word] =
                    lambda * Math.log(here)
                            + (1 - lambda) * Math.log(here / evidence.common(word))
                            + UNEVENNESS * Math.min(1, evidence.uneven(word));
        }
        return relevance;
    }

    /** Most relevant first, none that says the same as a more relevant one. */
    private List<Integer> candidates(double[] relevance, int[] count, double[] topic, double part, int n) {
        double[] allowed = new double[relevance.length];
        for (int word = 0; word < allowed.length; word++) {
            allowed[word] =
                    count[word] > 0 && (count[word] + SMOOTHING * Math.min(1, TOKENS * topic[word])) / (n + SMOOTHING) >= part && !saysTheQuery[word]
                            ? relevance[word]
                            : Double.NEGATIVE_INFINITY;
        }
        List<Integer> candidates = new ArrayList<>();
        for (int word : Ranking.top(allowed, 2 * CANDIDATES)) {
            if (candidates.size() < CANDIDATES
                    && allowed[word] > Double.NEGATIVE_INFINITY
                    && candidates.stream().allMatch(other -> tellsMore(word, other))) {
                candidates.add(word);
            }
        }
        return candidates;
    }

    private boolean tellsMore(int word, int other) {
        String one = story.corpus().vocabulary().get(word);
        String two = story.corpus().vocabulary().get(other);
        return !one.contains(two) && !two.contains(one);
    }

    /** Of all sets of this size the one with most relevance and togetherness. */
    private List<Integer> best(List<Integer> candidates, double[] relevance, int size) {
        if (size < 2) {
            return candidates.subList(0, size);
        }
        int many = candidates.size();
        double[][] together = new double[many][many];
        for (int i = 0; i < many; i++) {
            for (int j = 0; j < i; j++) {
                together[i][j] =
                        TOGETHERNESS
                                * evidence.togetherness(candidates.get(i), candidates.get(j));
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
                    most = two;
                    best = List.of(candidates.get(j), candidates.get(i));
                }
                for (int k = 0; size == TOGETHER && k < j; k++) {
                    double three =
                            two
                                    + relevance[candidates.get(k)]
                                    + together[i][k]
                                    + together[j][k];
                    if (three > most) {
                        most = three;
                        best = List.of(candidates.get(k), candidates.get(j), candidates.get(i));
                    }
                }
            }
        }
        return best;
    }
}
