package io.julgi.topics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A bottom-k sketch (Cohen and Kaplan 2007) of the articles of a token: those with the smallest
 * hashes. It estimates how many articles two tokens share; the estimate is exact while both have no
 * more than {@value #SIZE}.
 */
public final class ArticleSketch {
    private static final int SIZE = 64;

    private final TreeSet<Long> smallest = new TreeSet<>();

    /** Adds an article by its {@link #hash}. */
    public void add(long hash) {
        if (smallest.size() < SIZE || hash < smallest.last()) {
            smallest.add(hash);
            if (smallest.size() > SIZE) {
                smallest.pollLast();
            }
        }
    }

    /** The Jaccard similarity of the articles of both sketches, 0 to 1. */
    public double overlap(ArticleSketch other) {
        TreeSet<Long> union = new TreeSet<>(smallest);
        union.addAll(other.smallest);
        List<Long> drawn = new ArrayList<>(union).subList(0, Math.min(SIZE, union.size()));
        long shared =
                drawn.stream()
                        .filter(hash -> smallest.contains(hash) && other.smallest.contains(hash))
                        .count();
        return drawn.isEmpty() ? 0 : (double) shared / drawn.size();
    }

    /** FNV-1a with a final mix, so that neighbouring ids get far hashes. */
    public static long hash(String article) {
        long hash = 0xCBF29CE484222325L;
        for (byte one : article.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        return hash ^ (hash >>> 33);
    }
}
