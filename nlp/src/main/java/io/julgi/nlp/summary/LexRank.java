package io.julgi.nlp.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ranks the sentences of a text by LexRank (Erkan and Radev 2004) in its continuous form: sentences
 * are the nodes of a graph whose edges are the cosines of their tf-idf vectors, with idf over the
 * sentences of the text, and the rank is PageRank.
 */
public final class LexRank {
    private static final double DAMPING = 0.85;
    private static final int MOST_ITERATIONS = 50;
    private static final double CONVERGED = 1e-5;

    private LexRank() {}

    /**
     * The rank of each sentence.
     *
     * @param sentences the tokens of each
     * @return shares that add up to 1, in the order of the sentences
     */
    public static double[] of(List<List<String>> sentences) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (List<String> sentence : sentences) {
            new HashSet<>(sentence).forEach(token -> frequencies.merge(token, 1, Integer::sum));
        }
        List<Map<String, Double>> vectors =
                sentences.stream()
                        .map(sentence -> unitVector(sentence, frequencies, sentences.size()))
                        .toList();
        return pageRank(vectors);
    }

    private static double[] pageRank(List<Map<String, Double>> vectors) {
        int sentences = vectors.size();
        double[][] edges = new double[sentences][sentences];
        double[] sums = new double[sentences];
        for (int i = 0; i < sentences; i++) {
            for (int j = 0; j < i; j++) {
                double edge = product(vectors.get(i), vectors.get(j));
                edges[i][j] = edge;
                edges[j][i] = edge;
                sums[i] += edge;
                sums[j] += edge;
            }
        }
        double[] shares = new double[sentences];
        Arrays.fill(shares, 1.0 / sentences);
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double[] next = iterate(edges, sums, shares);
            double change = 0;
            for (int i = 0; i < sentences; i++) {
                change += Math.abs(next[i] - shares[i]);
            }
            shares = next;
            if (change < CONVERGED) {
                break;
            }
        }
        return shares;
    }

    private static double[] iterate(double[][] edges, double[] sums, double[] shares) {
        int sentences = shares.length;
        double dangling = 0; // a sentence without edges leads to every sentence
        double[] next = new double[sentences];
        for (int i = 0; i < sentences; i++) {
            if (sums[i] == 0) {
                dangling += shares[i];
                continue;
            }
            double flow = shares[i] / sums[i];
            for (int j = 0; j < sentences; j++) {
                next[j] += flow * edges[i][j];
            }
        }
        for (int i = 0; i < sentences; i++) {
            next[i] = (1 - DAMPING) / sentences + DAMPING * (next[i] + dangling / sentences);
        }
        return next;
    }

    private static Map<String, Double> unitVector(
            List<String> sentence, Map<String, Integer> frequencies, int sentences) {
        Map<String, Double> vector = new HashMap<>();
        for (String token : sentence) {
            vector.merge(
                    token, Math.log(1 + (double) sentences / frequencies.get(token)), Double::sum);
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
