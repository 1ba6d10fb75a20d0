package io.julgi.topics;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A few of a token's articles, drawn so that every token draws alike: those with the smallest
 * hashes (bottom-k sketches, Cohen and Kaplan 2007). Tells roughly how many articles two tokens
 * share; exactly, while both have no more than {@value #SIZE}.
 */
public final class ArticleSketch implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private static final int SIZE = 64;

    private final TreeSet<Long> smallest = new TreeSet<>();

    public void add(long hash) {
        if (smallest.size() < SIZE || hash < smallest.last()) {
            smallest.add(hash);
            if (smallest.size() > SIZE) {
                smallest.pollLast();
            }
        }
    }

    public void addAll(Collection<Long> hashes) {
        hashes.forEach(this::add);
    }

    public List<Long> hashes() {
        return List.copyOf(smallest);
    }

    /** What part of both sketches' articles they share, 0 to 1 (Jaccard). */
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
