package io.julgi.topics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.topics.timeline.Bursts.Burst;
import io.julgi.topics.timeline.Bursts.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class BurstsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    /** So much news that a topic's share is small, and the same every day. */
    private static int everyDay(LocalDate day) {
        return 100_000;
    }

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
        return new Bursts(Level.MIDDLE, Scale.WEEKS).of(counts, BurstsTest::everyDay, FIRST, LAST);
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

        assertThat(
                        new Bursts(Level.COARSE, Scale.WEEKS)
                                .of(counts, BurstsTest::everyDay, FIRST, LAST))
                .isEmpty();
        assertThat(
                        spans(
                                new Bursts(Level.FINE, Scale.WEEKS)
                                        .of(counts, BurstsTest::everyDay, FIRST, LAST)))
                .contains(new Span(day(3, 1), day(3, 3), 2));
    }

    @Test
    void takesASingleDay() {
        assertThat(
                        new Bursts(Level.FINE, Scale.WEEKS)
                                .of(counts(FIRST), BurstsTest::everyDay, FIRST, FIRST))
                .isEmpty();
    }

    @Test
    void partsStretchesAtLongGaps() {
        assertThat(spans(Bursts.stretches(counts(day(3, 1), day(3, 15), day(3, 30)), 14)))
                .containsExactly(
                        new Span(day(3, 1), day(3, 15), 2), new Span(day(3, 30), day(3, 30), 1));
    }

    /** Ten of a hundred articles a day, but in May of a thousand, and then as many times more. */
    private static NavigableMap<LocalDate, Integer> risesWithAllNews() {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            counts.put(day, day.getMonthValue() == 5 ? 100 : 10);
        }
        return counts;
    }

    @Test
    void findsNoneWhereAllNewsRisesWithTheTopic() {
        ToIntFunction<LocalDate> totals = day -> day.getMonthValue() == 5 ? 1_000 : 100;

        assertThat(
                        new Bursts(Level.MIDDLE, Scale.WEEKS)
                                .of(risesWithAllNews(), totals, FIRST, LAST))
                .isEmpty();
        assertThat(spans(bursts(risesWithAllNews())))
                .containsExactly(new Span(day(5, 1), day(5, 31), 3_100));
    }

    @Test
    void findsATopicThatKeepsItsNumberWhileOtherNewsStops() {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            counts.put(day, 5);
        }
        ToIntFunction<LocalDate> totals = day -> day.getMonthValue() == 8 ? 20 : 200;

        assertThat(spans(new Bursts(Level.MIDDLE, Scale.WEEKS).of(counts, totals, FIRST, LAST)))
                .containsExactly(new Span(day(8, 1), day(8, 31), 155));
    }

    @Test
    void joinsAnArticleAMonthOnlyAtTheScaleOfMonths() {
        NavigableMap<LocalDate, Integer> counts =
                counts(day(3, 1), day(3, 25), day(4, 20), day(5, 14), day(6, 8));
        LocalDate early = FIRST.minusYears(9);

        assertThat(
                        new Bursts(Level.MIDDLE, Scale.WEEKS)
                                .of(counts, BurstsTest::everyDay, early, LAST))
                .allSatisfy(burst -> assertThat(burst.articles()).isEqualTo(1));
        assertThat(
                        spans(
                                new Bursts(Level.MIDDLE, Scale.MONTHS)
                                        .of(counts, BurstsTest::everyDay, early, LAST)))
                .containsExactly(new Span(day(3, 1), day(6, 8), 5));
    }

    @Test
    void partsABurstWhereTheTopicIsSilentWhileThereIsNoNewsAtAll() {
        NavigableMap<LocalDate, Integer> counts =
                counts(day(3, 1), day(3, 1), day(3, 2), day(9, 1), day(9, 2), day(9, 2));
        ToIntFunction<LocalDate> totals =
                day -> day.isAfter(day(3, 2)) && day.isBefore(day(9, 1)) ? 0 : 10;

        assertThat(new Bursts(Level.MIDDLE, Scale.WEEKS).of(counts, totals, FIRST, LAST))
                .allSatisfy(
                        burst ->
                                assertThat(burst.from().getMonth())
                                        .isEqualTo(burst.to().getMonth()));
    }

    @Test
    void findsNoneWhereThereIsNothingElse() {
        NavigableMap<LocalDate, Integer> counts = counts(day(3, 1), day(3, 2), day(9, 1));

        assertThat(
                        new Bursts(Level.FINE, Scale.WEEKS)
                                .of(counts, day -> counts.getOrDefault(day, 0), FIRST, LAST))
                .isEmpty();
    }
}
