package io.julgi.nlp.newwords;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Computes the statistics by which counted strings are ranked as words. */
final class WordCandidates {
    /** A particle that follows a smaller share of occurrences is a typing error: 연락이가. */
    private static final double OFTEN = 0.03;

    private final SubstringCounts counts;
    private final Map<String, Sides> sides = new HashMap<>();

    /** The neighbours before and after a string. */
    private record Sides(SubstringCounts.Count count, Neighbours before, Neighbours after) {}

    private WordCandidates(SubstringCounts counts) {
        this.counts = counts;
    }

    /**
     * The candidates, likeliest first, ties in alphabetical order.
     *
     * @param minimum the fewest articles of a candidate
     * @param worthy which strings may be words at all
     */
    static List<WordCandidate> of(SubstringCounts counts, int minimum, Predicate<String> worthy) {
        WordCandidates all = new WordCandidates(counts);
        counts.forEach(
                (string, count) -> {
                    if (count.texts() >= minimum && worthy.test(string)) {
                        all.start(string, count);
                    }
                });
        counts.forEach((string, count) -> all.addToItsParts(string, count.occurrences()));
        return all.ranked();
    }

    private void start(String string, SubstringCounts.Count count) {
        Neighbours before = new Neighbours();
        before.addEdges(count.atStart());
        Neighbours after = new Neighbours();
        after.addEdges(count.atEnd());
        sides.put(string, new Sides(count, before, after));
    }

    /** A string is its first part with a letter after it, and its last part with one before it. */
    private void addToItsParts(String string, int occurrences) {
        Sides first = sides.get(string.substring(0, string.length() - 1));
        if (first != null) {
            first.after.addLetter(occurrences);
        }
        Sides last = sides.get(string.substring(1));
        if (last != null) {
            last.before.addLetter(occurrences);
        }
    }

    private List<WordCandidate> ranked() {
        return sides.entrySet().parallelStream()
                .map(entry -> candidate(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingDouble((WordCandidate word) -> word.likelihood())
                                .reversed()
                                .thenComparing(WordCandidate::word))
                .toList();
    }

    private WordCandidate candidate(String word, Sides beside) {
        int occurrences = beside.count.occurrences();
        double openness = Math.min(beside.before.openness(), beside.after.openness());
        double cohesion = cohesion(word, occurrences);
        return new WordCandidate(
                word,
                occurrences,
                beside.count.texts(),
                new WordScores(
                        cohesion,
                        Math.min(beside.before.entropy(), beside.after.entropy()),
                        Math.min(beside.before.variety(), beside.after.variety())),
                WordCandidate.likelihood(cohesion, openness, occurrences),
                particles(word, occurrences));
    }

    private double cohesion(String word, int occurrences) {
        double first = counts.occurrences(word.substring(0, 1));
        double last = counts.occurrences(word.substring(word.length() - 1));
        double both = (occurrences / first) * (occurrences / last);
        return Math.pow(both, 0.5 / (word.length() - 1));
    }

    private List<String> particles(String word, int occurrences) {
        double needed = Math.max(1, OFTEN * occurrences);
        return Particles.after(word).stream()
                .filter(particle -> timesAtEnd(word + particle) >= needed)
                .toList();
    }

    private int timesAtEnd(String string) {
        return counts.get(string).map(SubstringCounts.Count::atEnd).orElse(0);
    }
}
