package io.julgi.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Measures the strings that were counted: how surely each is a word. */
final class WordCandidates {
    /** A particle that follows a word less often than this is a slip of the pen: 연락이가. */
    private static final double OFTEN = 0.03;

    private final SubstringCounts counts;
    private final Map<String, Neighbours> left = new HashMap<>();
    private final Map<String, Neighbours> right = new HashMap<>();

    private WordCandidates(SubstringCounts counts) {
        this.counts = counts;
    }

    /**
     * The likeliest words first; of two that are equally likely, the first in the alphabet.
     *
     * @param minimum in how many articles a string must be
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
        left.put(string, before);
        Neighbours after = new Neighbours();
        after.addEdges(count.atEnd());
        right.put(string, after);
    }

    /** A string is its first part with a letter after it, and its last part with one before it. */
    private void addToItsParts(String string, int occurrences) {
        Neighbours after = right.get(string.substring(0, string.length() - 1));
        if (after != null) {
            after.addLetter(occurrences);
        }
        Neighbours before = left.get(string.substring(1));
        if (before != null) {
            before.addLetter(occurrences);
        }
    }

    private List<WordCandidate> ranked() {
        List<WordCandidate> ranked = new ArrayList<>();
        left.keySet().forEach(string -> ranked.add(candidate(string)));
        ranked.sort(
                Comparator.comparingDouble(WordCandidate::likelihood)
                        .reversed()
                        .thenComparing(WordCandidate::word));
        return ranked;
    }

    private WordCandidate candidate(String word) {
        Neighbours before = left.get(word);
        Neighbours after = right.get(word);
        SubstringCounts.Count count = counts.get(word).orElseThrow();
        return new WordCandidate(
                word,
                count.occurrences(),
                count.texts(),
                new WordScores(
                        cohesion(word, count.occurrences()),
                        Math.min(before.entropy(), after.entropy()),
                        Math.min(before.variety(), after.variety())),
                Math.min(before.openness(), after.openness()),
                particles(word, count.occurrences()));
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
