package io.julgi.bench.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which neighbouring tokens of a corpus are one phrase: pairs that stand side by side far more
 * often than chance would have it, as gensim's {@code Phrases} finds them.
 */
final class Phrases {
    /** Joins the parts; in no token, as the cleaner leaves none in a text. */
    static final String JOINT = "_";

    /** What says that a pair is no chance. */
    enum Score {
        /**
         * Normalised pointwise mutual information, -1 to 1 (Bouma, "Normalized (pointwise) mutual
         * information in collocation extraction", GSCL 2009).
         */
        NPMI {
            @Override
            double of(double both, double one, double other, double all) {
                double together = both / all;
                return Math.log(together / (one / all) / (other / all)) / -Math.log(together);
            }
        },
        /**
         * The log-likelihood ratio G², from 0 (Dunning, "Accurate methods for the statistics of
         * surprise and coincidence", Computational Linguistics 19(1), 1993).
         */
        LLR {
            @Override
            double of(double both, double one, double other, double all) {
                double neither = all - one - other + both;
                return 2
                        * (term(both)
                                + term(one - both)
                                + term(other - both)
                                + term(neither)
                                - term(one)
                                - term(all - one)
                                - term(other)
                                - term(all - other)
                                + term(all));
            }
        };

        /**
         * @param both how often the pair stands side by side
         * @param one how often its first token stands anywhere
         * @param other how often its second does
         * @param all how many tokens there are
         */
        abstract double of(double both, double one, double other, double all);

        private static double term(double count) {
            return count <= 0 ? 0 : count * Math.log(count);
        }
    }

    private final Map<String, Double> scores;

    private Phrases(Map<String, Double> scores) {
        this.scores = scores;
    }

    /**
     * The phrases of these documents.
     *
     * @param least how often a pair must stand side by side
     * @param threshold the score that it must have
     */
    static Phrases of(List<List<String>> documents, Score score, int least, double threshold) {
        Map<String, Integer> tokens = new HashMap<>();
        Map<String, Integer> pairs = new HashMap<>();
        for (List<String> document : documents) {
            for (int i = 0; i < document.size(); i++) {
                tokens.merge(document.get(i), 1, Integer::sum);
                if (i > 0 && !document.get(i).equals(document.get(i - 1))) {
                    pairs.merge(document.get(i - 1) + JOINT + document.get(i), 1, Integer::sum);
                }
            }
        }
        double all = tokens.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> scores = new HashMap<>();
        pairs.forEach(
                (pair, both) -> {
                    List<String> parts = partsOf(pair);
                    double found =
                            score.of(both, tokens.get(parts.get(0)), tokens.get(parts.get(1)), all);
                    if (both >= least && found >= threshold) {
                        scores.put(pair, found);
                    }
                });
        return new Phrases(scores);
    }

    /** The phrase's parts; a token that is no phrase is its only part. */
    static List<String> partsOf(String unit) {
        return List.of(unit.split(JOINT));
    }

    /** In alphabetical order. */
    Set<String> all() {
        return new TreeSet<>(scores.keySet());
    }

    /** The document with its phrases joined: of two that overlap, the one with the higher score. */
    List<String> join(List<String> document) {
        boolean[] begins = new boolean[document.size()];
        boolean[] taken = new boolean[document.size()];
        IntStream.range(1, document.size())
                .filter(i -> scores.containsKey(pair(document, i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores.get(pair(document, i))))
                .filter(i -> !taken[i - 1] && !taken[i])
                .forEachOrdered(
                        i -> {
                            begins[i - 1] = true;
                            taken[i - 1] = true;
                            taken[i] = true;
                        });
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            joined.add(begins[i] ? pair(document, i + 1) : document.get(i));
            i += begins[i] ? 1 : 0;
        }
        return joined;
    }

    private static String pair(List<String> document, int second) {
        return document.get(second - 1) + JOINT + document.get(second);
    }
}
