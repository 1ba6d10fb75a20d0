package io.julgi.topics.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well events tell stories that are known.
 *
 * @param stories how many there are
 * @param hit how many have an event of which they are the majority, with a third of them
 * @param entries how many events there are
 * @param wrong how many of them are routine, or nobody's majority
 * @param entriesPerStory events for a story that has any
 * @param partOfStory in its best event, mean
 * @param precision B-cubed, over articles of stories in events
 * @param recall B-cubed, over all articles of stories
 * @param purity mean part of an event that is its majority
 */
record StoryScores(
        int stories,
        int hit,
        int entries,
        int wrong,
        double entriesPerStory,
        double partOfStory,
        double precision,
        double recall,
        double purity) {
    /**
     * Of these events.
     *
     * @param truth the story of each article; a name of one letter and 0, or Z, is routine
     */
    static StoryScores of(Collection<Event> events, Map<String, String> truth) {
        Map<String, String> told = new HashMap<>(truth);
        told.values().removeIf(story -> story.matches("(?s).0.*|Z"));
        Map<String, Long> sizes =
                told.values().stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Set<String>> groups = new HashMap<>();
        Map<String, Integer> of = new TreeMap<>();
        Map<String, Double> best = new TreeMap<>();
        Set<String> hit = new HashSet<>();
        int wrong = 0;
        double purity = 0;
        for (Event event : events) {
            Set<String> ids = new HashSet<>();
            event.members().forEach(member -> ids.add(member.id()));
            ids.forEach(id -> groups.put(id, ids));
            Map<String, Long> counts =
                    ids.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            id -> truth.getOrDefault(id, ""),
                                            TreeMap::new,
                                            Collectors.counting()));
            Map.Entry<String, Long> most =
                    counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            purity += (double) most.getValue() / ids.size();
            if (!sizes.containsKey(most.getKey()) || most.getValue() * 2 <= ids.size()) {
                wrong++;
                continue;
            }
            double part = (double) most.getValue() / sizes.get(most.getKey());
            of.merge(most.getKey(), 1, Integer::sum);
            best.merge(most.getKey(), part, Math::max);
            if (part * 3 >= 1) {
                hit.add(most.getKey());
            }
        }
        double precision = 0;
        double recall = 0;
        int placed = 0;
        for (Map.Entry<String, String> one : told.entrySet()) {
            Set<String> group = groups.getOrDefault(one.getKey(), Set.of(one.getKey()));
            long same = group.stream().filter(id -> one.getValue().equals(told.get(id))).count();
            recall += (double) same / sizes.get(one.getValue());
            if (groups.containsKey(one.getKey())) {
                precision += (double) same / group.size();
                placed++;
            }
        }
        return new StoryScores(
                sizes.size(),
                hit.size(),
                events.size(),
                wrong,
                of.values().stream().mapToInt(n -> n).sum() / (double) Math.max(1, of.size()),
                best.values().stream().mapToDouble(n -> n).sum() / sizes.size(),
                precision / Math.max(1, placed),
                recall / told.size(),
                purity / Math.max(1, events.size()));
    }

    double f1() {
        return 2 * precision * recall / Math.max(1e-9, precision + recall);
    }

    /** Mean over events of the most that an event of the others has in common with it (Jaccard). */
    static double agreement(List<Event> events, List<Event> others, Set<String> shared) {
        List<Set<String>> sets = new ArrayList<>();
        others.forEach(other -> sets.add(ids(other, shared)));
        return events.stream()
                .map(event -> ids(event, shared))
                .mapToDouble(
                        ids -> sets.stream().mapToDouble(set -> jaccard(ids, set)).max().orElse(0))
                .average()
                .orElse(1);
    }

    private static Set<String> ids(Event event, Set<String> shared) {
        return event.members().stream()
                .map(EventMember::id)
                .filter(shared::contains)
                .collect(Collectors.toSet());
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
    }
}
