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
        for (int i = 0; i < largestFirst.size(); i++) {
            for (int j = i + 1; j < largestFirst.size(); j++) {
                compare(i, j);
            }
        }
        int next = largestFirst.size();
        while (!pairs.isEmpty()) {
            Pair pair = pairs.poll();
            if (!open.containsKey(pair.one()) || !open.containsKey(pair.other())) {
                continue;
            }
            FoundEvent one = open.remove(pair.one());
            FoundEvent other = open.remove(pair.other());
            open.put(next, joined(one, other, pair.window()));
            for (int each : List.copyOf(open.keySet())) {
                if (each != next) {
                    compare(each, next);
                }
            }
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

    private void compare(int one, int other) {
        FoundEvent first = open.get(one);
        FoundEvent second = open.get(other);
        Burst days = first.window();
        Burst others = second.window();
        if (days.overlap(others) < SAME_DAYS) {
            return;
        }
        Burst both =
                new Burst(
                        Math.min(days.from(), others.from()), Math.max(days.to(), others.to()), 0);
        if (both.length() > Math.max(longest, Math.max(days.length(), others.length()))) {
            return;
        }
        double prior = words.prior(first.reports().length + second.reports().length, both);
        double accepted = Math.max(accepted(one, second, prior), accepted(other, first, prior));
        if (accepted >= ACCEPTED) {
            pairs.add(new Pair(accepted, one, other, both));
        }
    }

    private double accepted(int by, FoundEvent event, double prior) {
        words.use(
                profiles.computeIfAbsent(
                        by,
                        k -> {
                            FoundEvent own = open.get(k);
                            return words.profile(own.reports(), own.window(), own.beginning());
                        }));
        int count = 0;
        for (int report : event.reports()) {
            if (words.score(index.wordsOf(report), false) + prior > 0) {
                count++;
            }
        }
        return (double) count / event.reports().length;
    }
}
