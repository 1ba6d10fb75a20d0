package io.julgi.topics.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses keywords of an event from its own reports: words that are far more than usual in it, each
 * chosen for the reports that the others leave out.
 */
final class EventKeywords {
    private static final int FEWEST = 3;
    private static final int MOST = 5;
    private static final double COVERED = 0.9;
    private static final double LIFT = 2;
    private static final double LEAST_SHARE = 0.04;
    private static final double MOST_BASE = 0.5;
    private static final double MOST_LOG_LIFT = 6;

    /** What a word is worth that brings no report of its own, beside the part that it brings. */
    private static final double OWN_WORTH = 0.1;

    private final ReportIndex index;
    private final WordProfile profile;
    private final int[] reports;

    EventKeywords(ReportIndex index, WordProfile profile, int[] reports) {
        this.index = index;
        this.profile = profile;
        this.reports = reports;
    }

    private record Candidate(int word, double weight, BitSet has) {}

    /** The numbers of the chosen words, best first. */
    int[] choose() {
        List<Candidate> left = candidates();
        List<Integer> chosen = new ArrayList<>();
        BitSet open = new BitSet();
        open.set(0, reports.length);
        while (!left.isEmpty()
                && chosen.size() < MOST
                && (chosen.size() < FEWEST
                        || open.cardinality() > (1 - COVERED) * reports.length)) {
            Candidate best = left.get(0);
            double most = Double.NEGATIVE_INFINITY;
            for (Candidate candidate : left) {
                double worth = candidate.weight() * (OWN_WORTH + part(candidate.has(), open));
                if (worth > most) {
                    most = worth;
                    best = candidate;
                }
            }
            left.remove(best);
            if (!saysTheSame(best.word(), chosen)) {
                chosen.add(best.word());
                open.andNot(best.has());
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < profile.words().length; i++) {
            double share = profile.share(i);
            double base = profile.base(i);
            if (share > base * LIFT && share >= LEAST_SHARE && base < MOST_BASE) {
                double weight = share * Math.min(MOST_LOG_LIFT, Math.log(share / base));
                int word = profile.words()[i];
                candidates.add(new Candidate(word, weight, reportsWith(word)));
            }
        }
        return candidates;
    }

    private BitSet reportsWith(int word) {
        BitSet with = new BitSet(reports.length);
        IntStream.range(0, reports.length)
                .filter(i -> Arrays.binarySearch(index.wordsOf(reports[i]), word) >= 0)
                .forEach(with::set);
        return with;
    }

    private static double part(BitSet has, BitSet open) {
        if (open.isEmpty()) {
            return 0;
        }
        BitSet both = (BitSet) has.clone();
        both.and(open);
        return (double) both.cardinality() / open.cardinality();
    }

    /** Whether one of the words is a part of the other. */
    private boolean saysTheSame(int word, List<Integer> chosen) {
        String text = index.word(word);
        return chosen.stream()
                .map(index::word)
                .anyMatch(other -> other.contains(text) || text.contains(other));
    }
}
