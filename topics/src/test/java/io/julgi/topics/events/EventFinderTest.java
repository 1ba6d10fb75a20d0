package io.julgi.topics.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shapes of coverage that are an event, or none, on made-up words. */
class EventFinderTest {
    private static final int DAYS = 200;
    private static final int WORDS = 800;

    private final List<EventArticle> matching = new ArrayList<>();
    private final List<List<String>> all = new ArrayList<>();
    private final Map<Integer, Integer> volume = new HashMap<>();
    private Random random;

    @BeforeEach
    void start() {
        random = new Random(4);
    }

    /** Sixty articles of other news on a working day, and what the query has on each day. */
    private List<Event> events(IntFunction<List<List<String>>> query) {
        for (int day = 0; day < DAYS; day++) {
            int others = onWorkingDays(day, 60);
            for (int i = 0; i < others; i++) {
                all.add(words(6));
            }
            for (List<String> tokens : query.apply(day)) {
                List<String> withQuery = new ArrayList<>(List.of("q"));
                withQuery.addAll(tokens);
                all.add(withQuery);
                matching.add(article(matching.size(), day, withQuery));
                others++;
            }
            volume.put(day, others);
        }
        return find();
    }

    private List<Event> find() {
        return EventFinder.find(
                new EventCorpus(
                        matching, List.of("q"), EventUnit.DAY, volume, EventCorpus.sharesIn(all)),
                EventSettings.STANDARD);
    }

    private static EventArticle article(int number, int day, List<String> tokens) {
        String id = String.format("a%05d", number);
        return new EventArticle(id, id, String.join(" ", tokens), day, tokens);
    }

    private static int onWorkingDays(int day, int articles) {
        return day % 7 > 4 ? (int) (articles * 0.4) : articles;
    }

    /** Zipf-like, as in news. */
    private List<String> words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + (int) Math.expm1(random.nextDouble() * Math.log1p(WORDS)))
                .toList();
    }

    private List<String> with(String... tokens) {
        List<String> list = new ArrayList<>(List.of(tokens));
        list.addAll(words(2));
        return list;
    }

    private List<List<String>> steady(int day) {
        return IntStream.range(0, onWorkingDays(day, 10)).mapToObj(i -> words(4)).toList();
    }

    private List<List<String>> steadyAnd(int day, int more, String... tokens) {
        List<List<String>> both = new ArrayList<>(steady(day));
        IntStream.range(0, more).forEach(i -> both.add(with(tokens)));
        return both;
    }

    @Test
    void findsNothingInChance() {
        assertThat(events(this::steady)).isEmpty();
    }

    @Test
    void findsTheBeginningOfWhatStays() {
        assertThat(events(day -> steadyAnd(day, day >= 80 ? 3 : 0, "theme", "new")))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.from()).isEqualTo(80);
                            assertThat(event.to()).isLessThan(80 + 14);
                        });
    }

    @Test
    void findsNothingInAWorkingDaysRoutine() {
        assertThat(events(day -> steadyAnd(day, day % 7 < 5 ? 2 : 0, "kospi", "close"))).isEmpty();
    }

    @Test
    void findsNothingInASlowWave() {
        assertThat(
                        events(
                                day ->
                                        steadyAnd(
                                                day,
                                                (int) Math.round(3 + 3 * Math.sin(day / 32.0)),
                                                "wave",
                                                "tide")))
                .isEmpty();
    }

    @Test
    void findsNothingInAWeeklyColumn() {
        assertThat(events(day -> steadyAnd(day, day % 7 == 0 ? 3 : 0, "weekly", "column")))
                .isEmpty();
    }

    @Test
    void countsAReportOnceHoweverOftenItIsPosted() {
        List<String> report = List.of("repost", "zoo", "bear", "escape");
        assertThat(
                        events(
                                day -> {
                                    List<List<String>> both = new ArrayList<>(steady(day));
                                    both.addAll(Collections.nCopies(day == 100 ? 12 : 0, report));
                                    return both;
                                }))
                .isEmpty();
    }

    @Test
    void tellsTwoEventsOfTheSameDaysApart() {
        assertThat(
                        events(
                                day -> {
                                    int more = day == 100 || day == 101 ? 12 : 0;
                                    List<List<String>> both =
                                            new ArrayList<>(
                                                    steadyAnd(day, more, "fire", "factory"));
                                    for (int i = 0; i < more; i++) {
                                        both.add(with("verdict", "court"));
                                    }
                                    return both;
                                }))
                .hasSize(2)
                .allSatisfy(
                        event -> {
                            assertThat(event.from()).isEqualTo(100);
                            assertThat(event.to()).isEqualTo(101);
                            assertThat(event.reports()).isBetween(22, 26);
                        });
    }

    @Test
    void findsFiveArticlesOfAWeekInThinCoverage() {
        assertThat(
                        events(
                                day -> {
                                    if (day > 100 && day < 106) {
                                        return List.of(with("strike", "bus"));
                                    }
                                    return day % 20 == 0 ? List.of(words(4)) : List.of();
                                }))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.from()).isEqualTo(101);
                            assertThat(event.to()).isEqualTo(105);
                        });
    }

    @Test
    void findsAFewArticlesADayAmongMore() {
        assertThat(events(day -> steadyAnd(day, day >= 120 && day < 124 ? 3 : 0, "small", "thing")))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.from()).isEqualTo(120);
                            assertThat(event.to()).isEqualTo(123);
                            assertThat(event.peak()).isBetween(120, 123);
                            assertThat(event.keywords())
                                    .extracting(EventWord::word)
                                    .contains("small", "thing");
                            assertThat(event.members())
                                    .hasSize(12)
                                    .allSatisfy(
                                            member ->
                                                    assertThat(member.why())
                                                            .containsAnyOf("small", "thing"));
                        });
    }

    @Test
    void tellsAnEventOfThreeWeeksAsOne() {
        assertThat(events(day -> steadyAnd(day, day >= 100 && day < 121 ? 4 : 0, "strike", "rail")))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.from()).isEqualTo(100);
                            assertThat(event.to()).isEqualTo(120);
                            assertThat(event.reports()).isBetween(80, 90);
                        });
    }

    @Test
    void tellsAnEventOfThreeWeeksOfThinCoverageAsOne() {
        assertThat(
                        events(
                                day -> {
                                    if (day >= 100 && day < 121) {
                                        return List.of(with("games", "medal"), with("games"));
                                    }
                                    return day % 10 == 0 ? List.of(words(4)) : List.of();
                                }))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.from()).isEqualTo(100);
                            assertThat(event.to()).isEqualTo(120);
                        });
    }

    @Test
    void tellsABurstOfAWeekInABusyQueryAsOne() {
        assertThat(
                        events(
                                day -> {
                                    List<List<String>> busy = new ArrayList<>(steady(day));
                                    busy.addAll(steady(day));
                                    int more = day >= 100 && day < 107 ? 8 : 0;
                                    busy.addAll(steadyAnd(day, more, "flood", "dam"));
                                    return busy;
                                }))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.from()).isEqualTo(100);
                            assertThat(event.to()).isEqualTo(106);
                            assertThat(event.reports()).isBetween(54, 60);
                        });
    }

    @Test
    void findsTheSameWhateverTheOrderOfTheArticles() {
        List<Event> events =
                events(day -> steadyAnd(day, day >= 120 && day < 124 ? 3 : 0, "small", "thing"));
        Collections.shuffle(matching, new Random(1));

        assertThat(find()).isEqualTo(events).isNotEmpty();
    }

    @Test
    void keepsTheCopiesOfAReportBesideItAndCountsThemOnce() {
        List<Event> before =
                events(day -> steadyAnd(day, day >= 120 && day < 124 ? 3 : 0, "small", "thing"));
        EventMember first = before.get(0).members().get(0);
        matching.stream()
                .filter(article -> article.id().equals(first.id()))
                .findFirst()
                .ifPresent(
                        told ->
                                matching.add(
                                        new EventArticle(
                                                "z", told.id(), "again", 121, told.tokens())));

        Event event = find().get(0);

        assertThat(event.reports()).isEqualTo(before.get(0).reports());
        assertThat(event.members()).extracting(EventMember::id).contains("z");
    }

    @Test
    void findsNothingInTwoArticles() {
        matching.add(article(1, 1, List.of("q", "one", "thing")));
        matching.add(article(2, 2, List.of("q", "other", "thing")));

        assertThat(find()).isEmpty();
    }

    @Test
    void refusesAPartOfFalseEventsThatIsNone() {
        assertThatThrownBy(() -> new EventSettings(5, 3, 14, 5, 42, 28, 5, 400))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha is 5.0; expected a part between 0 and 1, as 0.05");
    }
}
