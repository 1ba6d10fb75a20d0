package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.CrawlTask.Days;
import io.julgi.ingest.crawl.CrawlTask.Kind;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.ingest.extract.TimeOrigin;
import io.julgi.ingest.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the crawler expects of every frontier. It is nine o'clock. */
public abstract class FrontierContract {
    public static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");
    public static final Instant TEN = NINE.plus(Duration.ofHours(1));
    public static final String HOST = "a.example";

    private static final Optional<Days> PAST =
            Optional.of(new Days(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1), ""));
    private static final Optional<Instant> NEVER = Optional.empty();

    /** A frontier that knows nothing yet, for hosts below {@code example}. */
    protected abstract Frontier frontier();

    @Test
    void aTaskIsAddedOnce() {
        assertThat(frontier().add(article("1"), NINE)).isTrue();
        assertThat(frontier().add(article("1"), NINE)).isFalse();
        assertThat(frontier().size()).isEqualTo(1);
    }

    @Test
    void ofManyTasksTheNewOnesAreAddedOnceInTheirOrder() {
        frontier().add(article("2"), NINE);

        assertThat(
                        frontier()
                                .add(
                                        List.of(
                                                article("3"),
                                                article("2"),
                                                article("1"),
                                                article("3")),
                                        NINE))
                .extracting(CrawlTask::key)
                .containsExactly("3", "1");
        assertThat(frontier().size()).isEqualTo(3);
    }

    @Test
    void aTaskIsTakenOnceItIsDueAndByOneOnly() {
        frontier().add(article("1"), TEN);

        assertThat(frontier().take(HOST, NINE, TEN)).isEmpty();
        assertThat(take(TEN)).contains("1");
        assertThat(take(TEN)).isEmpty();
    }

    @Test
    void aTaskThatNobodyFinishesIsGivenToSomebodyElse() {
        frontier().add(article("1"), NINE);
        frontier().take(HOST, NINE, TEN);

        assertThat(take(TEN.minusMillis(1))).isEmpty();
        assertThat(take(TEN)).contains("1");
    }

    @Test
    void aFinishedTaskIsKnownButNotTakenAgain() {
        frontier().add(article("1"), NINE);
        Visit visit = frontier().take(HOST, NINE, TEN).orElseThrow();
        frontier().finish(visit.task(), failed(visit.state()), NEVER);

        assertThat(take(TEN.plus(Duration.ofDays(1_000)))).isEmpty();
        assertThat(frontier().add(article("1"), NINE)).isFalse();
        assertThat(frontier().states(List.of("1", "2")))
                .isEqualTo(Map.of("1", failed(CrawlState.NEW)));
    }

    @Test
    void aTaskKeepsItsStateUntilTheNextVisit() {
        CrawlTask task = task("poll", HOST, Kind.POLL, Optional.empty());
        frontier().add(task, NINE);
        Visit visit = frontier().take(HOST, NINE, TEN).orElseThrow();
        CrawlState polled =
                new CrawlState(
                        visit.state().visits() + 1,
                        0,
                        Optional.of(NINE),
                        Duration.ofMinutes(5),
                        new Validators("e", "m"),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty());
        frontier().finish(visit.task(), polled, Optional.of(TEN));

        assertThat(frontier().take(HOST, TEN.minusMillis(1), TEN)).isEmpty();
        assertThat(frontier().take(HOST, TEN, TEN.plusSeconds(1)))
                .contains(new Visit(task, polled));
    }

    @Test
    void aTaskComesBackAsItWasAdded() {
        CrawlTask task =
                new CrawlTask(
                        "a key",
                        "test",
                        Kind.BACKFILL,
                        "http://a.example/기사?q=1",
                        "http://a.example/{page}",
                        3,
                        List.of("http://a.example/map", "http://a.example/map2"),
                        Optional.of(
                                new Days(
                                        LocalDate.of(2020, 1, 2),
                                        LocalDate.of(2016, 1, 1),
                                        "catch-up")),
                        new LinkMetadata(Optional.of(NINE), TimeOrigin.SITEMAP, "정치"));
        frontier().add(task, NINE);

        assertThat(frontier().take(HOST, NINE, TEN)).contains(new Visit(task, CrawlState.NEW));
    }

    @Test
    void pollsGoBeforeArticlesAndArticlesOfTodayBeforeThoseOfThePast() {
        frontier().add(task("backfill", HOST, Kind.BACKFILL, PAST), NINE.minusSeconds(9));
        frontier().add(task("old", HOST, Kind.ARTICLE, PAST), NINE.minusSeconds(8));
        frontier().add(task("late", HOST, Kind.ARTICLE, Optional.empty()), NINE.minusSeconds(1));
        frontier().add(task("early", HOST, Kind.ARTICLE, Optional.empty()), NINE.minusSeconds(7));
        frontier().add(task("poll", HOST, Kind.POLL, Optional.empty()), NINE);

        assertThat(List.of(take(NINE), take(NINE), take(NINE), take(NINE), take(NINE)))
                .containsExactly(
                        Optional.of("poll"),
                        Optional.of("early"),
                        Optional.of("late"),
                        Optional.of("old"),
                        Optional.of("backfill"));
    }

    @Test
    void namesTheHostsWithDueTasksTheOneThatWaitsLongestFirst() {
        frontier().add(task("1", "b.example", Kind.ARTICLE, Optional.empty()), NINE);
        frontier()
                .add(task("2", "c.example", Kind.ARTICLE, Optional.empty()), NINE.minusSeconds(5));
        frontier().add(task("3", "d.example", Kind.ARTICLE, Optional.empty()), TEN);

        assertThat(frontier().dueHosts(NINE)).containsExactly("c.example", "b.example");
        assertThat(frontier().nextDue(NINE)).contains(TEN);
        assertThat(frontier().nextDue(TEN)).isEmpty();
    }

    @Test
    void aHostThatRestsHasNoDueTasksUntilItsTimeIsOver() {
        frontier().add(article("1"), NINE);
        frontier().dueHosts(NINE);
        frontier().rest(HOST, TEN);

        assertThat(frontier().dueHosts(NINE)).isEmpty();
        assertThat(take(NINE)).isEmpty();
        assertThat(frontier().nextDue(NINE)).contains(TEN);
        assertThat(frontier().dueHosts(TEN)).containsExactly(HOST);
        assertThat(take(TEN)).contains("1");
    }

    @Test
    void againMakesAKnownTaskDueEarlierButNeverLater() {
        frontier().add(article("1"), TEN);
        frontier().again(article("1"), NINE);
        assertThat(take(NINE)).contains("1");

        frontier().again(article("2"), NINE);
        frontier().again(article("2"), TEN);
        assertThat(take(NINE)).contains("2");
    }

    @Test
    void againWakesATaskThatWasFinishedForGood() {
        frontier().add(article("1"), NINE);
        Visit visit = frontier().take(HOST, NINE, TEN).orElseThrow();
        frontier().finish(visit.task(), failed(visit.state()), NEVER);
        frontier().again(article("1"), NINE);

        assertThat(frontier().take(HOST, NINE, TEN))
                .contains(new Visit(article("1"), failed(CrawlState.NEW)));
    }

    @Test
    void remembersTheDuplicateCandidatesInTheOrderOfTime() {
        finishWithCandidate("1", TEN);
        finishWithCandidate("2", NINE);
        finishWithCandidate("3", NINE.minusSeconds(1));

        assertThat(frontier().duplicateCandidates(NINE))
                .extracting(DuplicateCandidate::id)
                .containsExactly("2", "1");
        assertThat(frontier().states(List.of("1")).get("1").candidate())
                .contains(candidate("1", TEN));
    }

    private void finishWithCandidate(String key, Instant seenAt) {
        frontier().add(article(key), NINE);
        Visit visit = frontier().take(HOST, TEN, TEN).orElseThrow();
        CrawlState read =
                new CrawlState(
                        1,
                        0,
                        Optional.of(seenAt),
                        Duration.ZERO,
                        Validators.NONE,
                        "hash",
                        "now",
                        Optional.of(TimeOrigin.PAGE),
                        Optional.of(candidate(key, seenAt)));
        frontier().finish(visit.task(), read, NEVER);
    }

    private static DuplicateCandidate candidate(String key, Instant seenAt) {
        return new DuplicateCandidate(key, "test", "제목", -7, seenAt, key);
    }

    private Optional<String> take(Instant now) {
        return frontier()
                .take(HOST, now, now.plus(Duration.ofDays(1)))
                .map(visit -> visit.task().key());
    }

    protected static CrawlState failed(CrawlState before) {
        return new CrawlState(
                before.visits(),
                before.failures() + 1,
                Optional.of(NINE),
                before.interval(),
                before.validators(),
                before.content(),
                before.layout(),
                before.timeOrigin(),
                before.candidate());
    }

    public static CrawlTask article(String key) {
        return task(key, HOST, Kind.ARTICLE, Optional.empty());
    }

    protected static CrawlTask task(String key, String host, Kind kind, Optional<Days> backfill) {
        return new CrawlTask(
                key,
                "test",
                kind,
                "http://" + host + '/' + key,
                "",
                0,
                List.of(),
                backfill,
                LinkMetadata.NONE);
    }
}
