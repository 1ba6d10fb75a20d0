package io.julgi.topics.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Joins events of the same days of which one's words accept much of the other's reports. */
final class EventMerging {
    private static final double SAME_DAYS = 0.5;
    private static final double ACCEPTED = 0.2;

    private final ReportIndex index;
    private final WordScores words;
    private final int longest;
    private final Map<Integer, WordProfile> profiles = new HashMap<>();
    private final TreeMap<Integer, FoundEvent> open = new TreeMap<>();
    private final PriorityQueue<Pair> pairs =
            new PriorityQueue<>(
                    Comparator.comparingDouble((Pair pair) -> -pair.accepted())
                            .thenComparing(pair -> pair.one())
                            .thenComparing(pair -> pair.other()));

    private record Pair(double accepted, int one, int other, Burst window) {}

    EventMerging(ReportIndex index, WordScores words, int longest) {
        this.index = index;
        this.words = words;
        this.longest = longest;
    }

    /** The best pair first, until no pair is left. */
    List<FoundEvent> merge(List<FoundEvent> events) {
        List<FoundEvent> largestFirst = new ArrayList<>(events);
        largestFirst.sort(
                Comparator.comparingInt((FoundEvent event) -> -event.reports().length)
                        .thenComparing(event -> event.window().from())
                        .thenComparing(event -> event.reports()[0]));
        largestFirst.forEach(event -> open.put(open.size(), event));
        List<Integer> all = List.copyOf(open.keySet());
        all.forEach(each -> compare(each, all));
        int next = largestFirst.size();
        while (!pairs.isEmpty()) {
            Pair pair = pairs.poll();
            if (!open.containsKey(pair.one()) || !open.containsKey(pair.other())) {
                continue;
            }
            FoundEvent one = open.remove(pair.one());
            FoundEvent other = open.remove(pair.other());
            open.put(next, joined(one, other, pair.window()));
            List<Integer> joined = List.of(next);
            List.copyOf(open.keySet()).forEach(each -> compare(each, joined));
            compare(next, List.copyOf(open.keySet()));
            next++;
        }
        return List.copyOf(open.values());
    }

    private static FoundEvent joined(FoundEvent one, FoundEvent other, Burst window) {
        int[] reports =
                IntStream.concat(Arrays.stream(one.reports()), Arrays.stream(other.reports()))
                        .sorted()
                        .distinct()
                        .toArray();
        FoundEvent leading = one.significance() >= other.significance() ? one : other;
        return new FoundEvent(
                window,
                reports,
                one.surprise() + other.surprise(),
                leading.significance(),
                leading.seed(),
                one.beginning() && other.beginning());
    }

    /** Which of the others' reports the words of this one accept. */
    private void compare(int by, List<Integer> others) {
        FoundEvent first = open.get(by);
        boolean inForce = false;
        for (int other : others) {
            FoundEvent second = open.get(other);
            Burst both = first.window().with(second.window());
            if (other == by || !areSameDays(first.window(), second.window(), both)) {
                continue;
            }
            if (!inForce) {
                words.use(profiles.computeIfAbsent(by, k -> profile(first)));
                inForce = true;
            }
            double prior = words.prior(first.reports().length + second.reports().length, both);
            double accepted = accepted(second, prior);
            if (accepted >= ACCEPTED) {
                pairs.add(new Pair(accepted, Math.min(by, other), Math.max(by, other), both));
            }
        }
    }

    private boolean areSameDays(Burst one, Burst other, Burst both) {
        return one.overlap(other) >= SAME_DAYS
                && both.length() <= Math.max(longest, Math.max(one.length(), other.length()));
    }

    private WordProfile profile(FoundEvent event) {
        return words.profile(event.reports(), event.window(), event.beginning());
    }

    private double accepted(FoundEvent event, double prior) {
        int count = 0;
        for (int report : event.reports()) {
            if (words.score(index.wordsOf(report), false) + prior > 0) {
                count++;
            }
        }
        return (double) count / event.reports().length;
    }
}
