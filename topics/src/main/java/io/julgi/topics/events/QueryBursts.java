package io.julgi.topics.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Bursts of the query itself: days with so many reports of it, whatever they say, that something
 * must have happened. Tested on all its reports; what other events leave over would look like a
 * burst where nothing is.
 */
final class QueryBursts {
    /** So many times more than before and than at all other times. */
    private static final double RATIO = 3;

    /** An event by words is better than the plain days when it has such a part of them. */
    static final double PART = 0.5;

    private static final int LEAST_PAST = 4;

    private final ReportIndex index;
    private final BurstScan scan;
    private final TailProbability tail;
    private final EventGrowth growth;
    private final EventSettings settings;
    private final List<Burst> bursts = new ArrayList<>();
    private final double enough;
    private double quiet;

    QueryBursts(
            ReportIndex index,
            BurstScan scan,
            TailProbability tail,
            EventGrowth growth,
            EventSettings settings) {
        this.index = index;
        this.scan = scan;
        this.tail = tail;
        this.growth = growth;
        this.settings = settings;
        enough = -Math.log(settings.alpha());
    }

    /** Finds the bursts. */
    void find() {
        int[] all = IntStream.range(0, index.reports()).toArray();
        int[] rest = all;
        while (true) {
            Burst burst = scan.best(rest, rest.length, 0);
            if (burst.surprise() < enough) {
                break;
            }
            if (ratio(burst) >= RATIO) {
                bursts.add(burst);
            }
            rest =
                    Arrays.stream(rest)
                            .filter(report -> !burst.contains(index.time(report)))
                            .toArray();
        }
        double volume = index.volume();
        for (Burst burst : bursts) {
            volume -= index.volumeIn(burst.from(), burst.to());
        }
        long outside =
                Arrays.stream(all)
                        .filter(r -> bursts.stream().noneMatch(b -> b.contains(index.time(r))))
                        .count();
        quiet = (outside + 0.5) / Math.max(volume, 1);
    }

    /** What is left of the bursts when these reports are in other events; marks what it takes. */
    List<FoundEvent> events(boolean[] taken) {
        List<FoundEvent> events = new ArrayList<>();
        for (Burst burst : bursts) {
            int[] left =
                    IntStream.range(
                                    index.reportsBefore(burst.from()),
                                    index.reportsBefore(burst.to() + 1))
                            .filter(report -> !taken[report])
                            .toArray();
            double usual = quiet * index.volumeIn(burst.from(), burst.to());
            if (left.length < settings.leastReports()
                    || left.length < RATIO * usual
                    || tail.poisson(left.length, usual) < enough + Math.log(bursts.size())) {
                continue;
            }
            Optional<FoundEvent> grown =
                    growth.grow(FoundEvent.QUERY, left, burst, 0, enough, taken)
                            .filter(event -> event.reports().length >= PART * left.length);
            FoundEvent event =
                    grown.orElse(
                                    new FoundEvent(
                                            burst,
                                            left,
                                            burst.surprise(),
                                            0,
                                            FoundEvent.QUERY,
                                            false))
                            .withSignificance(burst.surprise());
            for (int report : event.reports()) {
                taken[report] = true;
            }
            events.add(event);
        }
        return events;
    }

    /** How many times more than in the past and than at all other times: the smaller. */
    private double ratio(Burst burst) {
        int reports = index.reportsIn(burst.from(), burst.to());
        double volume = Math.max(index.volumeIn(burst.from(), burst.to()), 1e-9);
        double rate = reports / volume;
        double ratio = Double.MAX_VALUE;
        int began = Math.max(0, burst.from() - scan.past());
        double before = index.volumeIn(began, burst.from() - 1);
        if (before > 0 && (burst.from() - began) * LEAST_PAST >= scan.past()) {
            int earlier = index.reportsIn(began, burst.from() - 1);
            ratio = rate / ((earlier + 0.5) / before);
        }
        double outside = index.volume() - volume;
        if (outside > 0) {
            ratio = Math.min(ratio, rate / ((index.reports() - reports + 0.5) / outside));
        }
        return ratio;
    }
}
