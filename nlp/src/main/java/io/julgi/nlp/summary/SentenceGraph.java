package io.julgi.nlp.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sentences of one text as a graph: the more two have in common, the heavier the edge between them.
 * A sentence is central when a reader who follows the edges is often there (PageRank).
 */
public final class SentenceGraph {
    private static final double DAMPING = 0.85;
    private static final int MOST_ROUNDS = 50;
    private static final double SETTLED = 1e-5;

    private SentenceGraph() {}

    /**
     * How central each sentence is after Erkan and Radev, <i>LexRank</i> (2004), in its continuous
     * form: edges are cosines of tf-idf vectors, idf over the sentences of the text.
     *
     * @param sentences the tokens of each
     * @return shares that add up to 1, in the order of the sentences
     */
    public static double[] lexRank(List<List<String>> sentences) {
        Map<String, Integer> holders = new HashMap<>();
        for (List<String> sentence : sentences) {
            new HashSet<>(sentence).forEach(token -> holders.merge(token, 1, Integer::sum));
        }
        List<Map<String, Double>> vectors =
                sentences.stream()
                        .map(sentence -> unitVector(sentence, holders, sentences.size()))
                        .toList();
        return central(
                sentences.size(), (one, other) -> product(vectors.get(one), vectors.get(other)));
    }

    /**
     * How central each sentence is after Mihalcea and Tarau, <i>TextRank</i> (2004): edges are the
     * tokens in common over the sum of the logarithms of both lengths.
     *
     * @param sentences the tokens of each
     * @return shares that add up to 1, in the order of the sentences
     */
    public static double[] textRank(List<List<String>> sentences) {
        List<Set<String>> sets = sentences.stream().map(sentence -> Set.copyOf(sentence)).toList();
        return central(
                sentences.size(),
                (one, other) -> {
                    double lengths =
                            Math.log(sentences.get(one).size())
                                    + Math.log(sentences.get(other).size());
                    return lengths <= 0 ? 0 : common(sets.get(one), sets.get(other)) / lengths;
                });
    }

    /** How many tokens two sentences have in common. */
    public static long common(Set<String> one, Set<String> other) {
        return one.size() <= other.size()
                ? one.stream().filter(other::contains).count()
                : common(other, one);
    }

    @FunctionalInterface
    private interface Weight {
        double of(int one, int other);
    }

    private static double[] central(int sentences, Weight weight) {
        double[][] edges = new double[sentences][sentences];
        double[] sums = new double[sentences];
        for (int i = 0; i < sentences; i++) {
            for (int j = 0; j < i; j++) {
                double edge = weight.of(i, j);
                edges[i][j] = edge;
                edges[j][i] = edge;
                sums[i] += edge;
                sums[j] += edge;
            }
        }
        double[] shares = new double[sentences];
        Arrays.fill(shares, 1.0 / sentences);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = walk(edges, sums, shares);
            double change = 0;
            for (int i = 0; i < sentences; i++) {
                change += Math.abs(next[i] - shares[i]);
            }
            shares = next;
            if (change < SETTLED) {
                break;
            }
        }
        return shares;
    }

    private static double[] walk(double[][] edges, double[] sums, double[] shares) {
        int sentences = shares.length;
        double lost = 0; // a sentence that has nothing in common with another leads anywhere
        double[] next = new double[sentences];
        for (int i = 0; i < sentences; i++) {
            if (sums[i] == 0) {
                lost += shares[i];
                continue;
            }
            double flow = shares[i] / sums[i];
            for (int j = 0; j < sentences; j++) {
                next[j] += flow * edges[i][j];
            }
        }
        for (int i = 0; i < sentences; i++) {
            next[i] = (1 - DAMPING) / sentences + DAMPING * (next[i] + lost / sentences);
        }
        return next;
    }

    private static Map<String, Double> unitVector(
            List<String> sentence, Map<String, Integer> holders, int sentences) {
        Map<String, Double> vector = new HashMap<>();
        for (String token : sentence) {
            vector.merge(token, Math.log(1 + (double) sentences / holders.get(token)), Double::sum);
        }
        double length = Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
        vector.replaceAll((token, value) -> value / length);
        return vector;
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        if (one.size() > other.size()) {
            return product(other, one);
        }
        return one.entrySet().stream()
                .flatMap(
                        entry ->
                                Stream.ofNullable(other.get(entry.getKey()))
                                        .map(value -> value * entry.getValue()))
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
