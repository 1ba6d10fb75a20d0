package io.julgi.topics.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Finds the events of a query: what happened, when, in which words and articles.
 *
 * <p>A word that rises against the volume of all news more than chance explains leads to an event:
 * all reports that say what its reports say, in the days when they came. No random numbers: the
 * same articles, in whatever order, give the same events; where nothing but chance is at work, none
 * are found in 19 of 20 corpora.
 */
public final class EventFinder {
    /** A word that such a share of the reports around has anyway leads nowhere. */
    private static final double COMPANION = 0.4;

    /** In busy coverage, so does what names much of it: 코로나19 seen from 마스크 … */
    private static final double NAME = 0.15;

    /** … where a single event is not much of it. */
    private static final int BUSY = 1000;

    private static final double ROUNDING = 1e-9;

    private final ReportIndex index;
    private final EventSettings settings;
    private final TailProbability tail;
    private final BurstScan scan;
    private final WordScores words;
    private final EventGrowth growth;
    private final boolean[] taken;
    private final List<FoundEvent> found = new ArrayList<>();

    private record Seed(int word, double surprise) {}

    private EventFinder(ReportIndex index, EventSettings settings) {
        this.index = index;
        this.settings = settings;
        tail = new TailProbability(index.reports());
        scan = new BurstScan(index, tail, settings);
        words = new WordScores(index, scan.past());
        LastingEvents lasting = new LastingEvents(index, scan, tail, settings);
        growth = new EventGrowth(index, scan, lasting, words, settings);
        taken = new boolean[index.reports()];
    }

    /**
     * The events of a query, strongest first. No article is in two of them; articles in none are
     * other coverage.
     */
    public static List<Event> find(EventCorpus corpus, EventSettings settings) {
        if (corpus.articles().size() < settings.leastReports()) {
            return List.of();
        }
        return new EventFinder(ReportIndex.of(corpus), settings).find();
    }

    private List<Event> find() {
        QueryBursts bursts = new QueryBursts(index, scan, tail, growth, settings);
        bursts.find();
        follow(0);
        found.addAll(bursts.events(taken));
        follow(settings.onset());
        List<FoundEvent> events = withFewFalse(found);
        events = merged(events);
        events = events.stream().map(event -> growth.whole(event, taken)).toList();
        events = merged(events);
        events = new EventAssignment(index, words, settings).assign(events);
        return new EventTelling(index, words, settings).tell(events);
    }

    /** From the strongest rise of a word to the weakest that is significant. */
    private void follow(double onset) {
        int tried = 0;
        List<Seed> rises = new ArrayList<>();
        for (int word = 0; word < index.words(); word++) {
            if (index.frequency(word) >= settings.leastReports()) {
                tried++;
                double surprise = burst(word, onset).surprise();
                if (surprise > 0) {
                    rises.add(new Seed(word, surprise));
                }
            }
        }
        double enough =
                TailProbability.falseDiscoveryThreshold(
                        rises.stream().mapToDouble(Seed::surprise).toArray(),
                        tried,
                        settings.alpha());
        PriorityQueue<Seed> queue =
                new PriorityQueue<>(
                        Comparator.comparingDouble((Seed seed) -> -seed.surprise())
                                .thenComparing(seed -> seed.word()));
        rises.stream().filter(seed -> seed.surprise() >= enough).forEach(queue::add);
        double penalty = Math.log(Math.max(1, tried));
        while (!queue.isEmpty() && found.size() < settings.mostEvents()) {
            Seed seed = queue.poll();
            Burst burst = burst(seed.word(), onset);
            if (burst.surprise() < enough) {
                continue;
            }
            if (burst.surprise() < seed.surprise() - ROUNDING) {
                queue.add(new Seed(seed.word(), burst.surprise()));
                continue;
            }
            Optional<FoundEvent> event = grow(seed.word(), burst, onset, enough);
            if (event.isPresent()) {
                found.add(event.get().withSignificance(burst.surprise() - penalty));
                for (int report : event.get().reports()) {
                    taken[report] = true;
                }
                double rest = burst(seed.word(), onset).surprise();
                if (rest >= enough) {
                    queue.add(new Seed(seed.word(), rest));
                }
            }
        }
    }

    /** The best window of a word's free reports. */
    private Burst burst(int word, double onset) {
        int[] free = free(word);
        return scan.best(free, free.length, onset);
    }

    private int[] free(int word) {
        return Arrays.stream(index.reportsOf(word)).filter(report -> !taken[report]).toArray();
    }

    private Optional<FoundEvent> grow(int word, Burst burst, double onset, double enough) {
        int reports = index.frequencyIn(word, burst.from(), burst.to());
        double base = words.base(word, reports, reports, burst, false);
        if (base > COMPANION || (onset == 0 && index.reports() >= BUSY && base > NAME)) {
            return Optional.empty();
        }
        if (onset > 0 && !isBeginning(word, burst, onset)) {
            return Optional.empty();
        }
        int[] members = growth.within(free(word), burst);
        return growth.grow(word, members, burst, onset, enough, taken);
    }

    /** Whether the rate is raised so much against the past when other events are its past, too. */
    private boolean isBeginning(int word, Burst burst, double onset) {
        int began = Math.max(0, burst.from() - scan.past());
        int before = index.frequencyIn(word, began, burst.from() - 1);
        double rate =
                index.frequencyIn(word, burst.from(), burst.to())
                        / index.volumeIn(burst.from(), burst.to());
        double volume = Math.max(index.volumeIn(began, burst.from() - 1), ROUNDING);
        return rate >= onset * (before + 0.5) / volume;
    }

    private List<FoundEvent> merged(List<FoundEvent> events) {
        return new EventMerging(index, words, scan.longest()).merge(events);
    }

    /** Those of which few are chance, as all of them are tests, too. */
    private List<FoundEvent> withFewFalse(List<FoundEvent> events) {
        double enough =
                TailProbability.falseDiscoveryThreshold(
                        events.stream().mapToDouble(FoundEvent::significance).toArray(),
                        1,
                        settings.alpha());
        return events.stream().filter(event -> event.significance() >= enough).toList();
    }
}
