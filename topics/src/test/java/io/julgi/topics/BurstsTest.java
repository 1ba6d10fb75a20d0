package io.julgi.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.topics.Bursts.Burst;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BurstsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2020, month, day);
    }

    private static NavigableMap<LocalDate, Integer> counts(LocalDate... days) {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day : days) {
            counts.merge(day, 1, Integer::sum);
        }
        return counts;
    }

    /** Without the weight, which is no round number. */
    private record Span(LocalDate from, LocalDate to, int articles) {}

    private static List<Span> spans(List<Burst> bursts) {
        return bursts.stream()
                .map(burst -> new Span(burst.from(), burst.to(), burst.articles()))
                .toList();
    }

    private static List<Burst> bursts(NavigableMap<LocalDate, Integer> counts) {
        return new Bursts(Level.MIDDLE).of(counts, FIRST, LAST);
    }

    @Test
    void findsAFewArticlesInOneWeekOfAYear() {
        assertThat(
                        spans(
                                bursts(
                                        counts(
                                                day(2, 1),
                                                day(6, 10),
                                                day(6, 10),
                                                day(6, 12),
                                                day(6, 15),
                                                day(10, 3)))))
                .containsExactly(new Span(day(6, 10), day(6, 15), 4));
    }

    @Test
    void keepsTwoPeaksOfOneTopicApart() {
        assertThat(
                        spans(
                                bursts(
                                        counts(
                                                day(3, 1), day(3, 2), day(3, 4), day(3, 5), //
                                                day(9, 1), day(9, 1), day(9, 3), day(9, 4)))))
                .containsExactly(
                        new Span(day(3, 1), day(3, 5), 4), new Span(day(9, 1), day(9, 4), 4));
    }

    @Test
    void findsNoneInASteadyStream() {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            counts.put(day, 10);
        }

        assertThat(bursts(counts)).isEmpty();
    }

    @Test
    void findsAPeakInADenseStream() {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean isPeak = !day.isBefore(day(5, 4)) && !day.isAfter(day(5, 10));
            counts.put(day, isPeak ? 50 : 10);
        }

        assertThat(spans(bursts(counts))).containsExactly(new Span(day(5, 4), day(5, 10), 350));
    }

    @Test
    void weighsTheSharperBurstMore() {
        List<Burst> bursts =
                bursts(
                        counts(
                                day(3, 1),
                                day(3, 6),
                                day(3, 11),
                                day(3, 16), //
                                day(9, 1),
                                day(9, 1),
                                day(9, 2),
                                day(9, 2)));

        assertThat(bursts).hasSize(2);
        assertThat(bursts.get(1).weight()).isGreaterThan(bursts.get(0).weight());
    }

    @Test
    void asksForClearerBurstsAtACoarserLevel() {
        NavigableMap<LocalDate, Integer> counts =
                counts(day(3, 1), day(3, 3), day(7, 1), day(8, 15), day(10, 1), day(11, 20));

        assertThat(new Bursts(Level.COARSE).of(counts, FIRST, LAST)).isEmpty();
        assertThat(spans(new Bursts(Level.FINE).of(counts, FIRST, LAST)))
                .contains(new Span(day(3, 1), day(3, 3), 2));
    }

    @Test
    void takesASingleDay() {
        assertThat(new Bursts(Level.FINE).of(counts(FIRST), FIRST, FIRST)).isEmpty();
    }

    @Test
    void partsStretchesAtLongGaps() {
        assertThat(spans(Bursts.stretches(counts(day(3, 1), day(3, 15), day(3, 30)))))
                .containsExactly(
                        new Span(day(3, 1), day(3, 15), 2), new Span(day(3, 30), day(3, 30), 1));
    }
}
