package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.ingest.crawl.CrawlTask.Days;
import io.julgi.ingest.crawl.CrawlTask.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the crawler expects of every frontier. */
class MemoryFrontierTest {
    private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final String HOST = "a.example";
    private static final Optional<Days> PAST =
            Optional.of(new Days(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1), ""));

    private final Frontier frontier = new MemoryFrontier();

    @Test
    void aTaskIsAddedOnce() {
        assertThat(frontier.add(article("1"), NINE)).isTrue();
        assertThat(frontier.add(article("1"), NINE)).isFalse();
        assertThat(frontier.size()).isEqualTo(1);
    }

    @Test
    void aTaskIsTakenOnceItIsDueAndByOneOnly() {
        frontier.add(article("1"), TEN);

        assertThat(frontier.take(HOST, NINE, TEN)).isEmpty();
        assertThat(take(TEN)).contains("1");
        assertThat(take(TEN)).isEmpty();
    }

    @Test
    void aTaskThatNobodyFinishesIsGivenToSomebodyElse() {
        frontier.add(article("1"), NINE);
        frontier.take(HOST, NINE, TEN);

        assertThat(take(TEN.minusMillis(1))).isEmpty();
        assertThat(take(TEN)).contains("1");
    }

    @Test
    void aFinishedTaskIsKnownButNotTakenAgain() {
        frontier.add(article("1"), NINE);
        Visit visit = frontier.take(HOST, NINE, TEN).orElseThrow();
        frontier.finish(visit.task(), visit.state().failed(NINE), Optional.empty());

        assertThat(take(TEN.plus(Duration.ofDays(1_000)))).isEmpty();
        assertThat(frontier.add(article("1"), NINE)).isFalse();
        assertThat(frontier.state("1")).contains(CrawlState.NEW.failed(NINE));
        assertThat(frontier.state("2")).isEmpty();
    }

    @Test
    void aTaskKeepsItsStateUntilTheNextVisit() {
        frontier.add(article("1"), NINE);
        Visit visit = frontier.take(HOST, NINE, TEN).orElseThrow();
        CrawlState polled =
                visit.state().polled(NINE, Duration.ofMinutes(5), new Validators("e", "m"));
        frontier.finish(visit.task(), polled, Optional.of(TEN));

        assertThat(frontier.take(HOST, TEN, TEN.plusSeconds(1)))
                .contains(new Visit(article("1"), polled));
    }

    @Test
    void pollsGoBeforeArticlesAndArticlesOfTodayBeforeThoseOfThePast() {
        frontier.add(task("backfill", HOST, Kind.BACKFILL, PAST), NINE.minusSeconds(9));
        frontier.add(task("old", HOST, Kind.ARTICLE, PAST), NINE.minusSeconds(8));
        frontier.add(task("late", HOST, Kind.ARTICLE, Optional.empty()), NINE.minusSeconds(1));
        frontier.add(task("early", HOST, Kind.ARTICLE, Optional.empty()), NINE.minusSeconds(7));
        frontier.add(task("poll", HOST, Kind.POLL, Optional.empty()), NINE);

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
        frontier.add(task("1", "b.example", Kind.ARTICLE, Optional.empty()), NINE);
        frontier.add(task("2", "c.example", Kind.ARTICLE, Optional.empty()), NINE.minusSeconds(5));
        frontier.add(task("3", "d.example", Kind.ARTICLE, Optional.empty()), TEN);

        assertThat(frontier.dueHosts(NINE)).containsExactly("c.example", "b.example");
        assertThat(frontier.nextDue(NINE)).contains(TEN);
        assertThat(frontier.nextDue(TEN)).isEmpty();
    }

    @Test
    void againMakesAKnownTaskDueEarlierButNeverLater() {
        frontier.add(article("1"), TEN);
        frontier.again(article("1"), NINE);
        assertThat(take(NINE)).contains("1");

        frontier.again(article("2"), NINE);
        frontier.again(article("2"), TEN);
        assertThat(take(NINE)).contains("2");
    }

    @Test
    void remembersTheStoriesOfArticlesInTheOrderOfTime() {
        finishWithStory("1", TEN);
        finishWithStory("2", NINE);
        finishWithStory("3", NINE.minusSeconds(1));

        assertThat(frontier.stories(NINE)).extracting(StoryMember::id).containsExactly("2", "1");
    }

    private void finishWithStory(String key, Instant seenAt) {
        frontier.add(article(key), NINE);
        Visit visit = frontier.take(HOST, TEN, TEN).orElseThrow();
        ExtractedArticle page =
                new ExtractedArticle(
                        "http://a.example/" + key,
                        "제목",
                        "글",
                        NINE,
                        TimeOrigin.PAGE,
                        Optional.empty(),
                        "",
                        "",
                        "now",
                        true);
        StoryMember member = new StoryMember(key, "test", "제목", 7, seenAt, key);
        frontier.finish(
                visit.task(), visit.state().read(seenAt, "hash", page, member), Optional.empty());
    }

    private Optional<String> take(Instant now) {
        return frontier.take(HOST, now, now.plus(Duration.ofDays(1)))
                .map(visit -> visit.task().key());
    }

    private static CrawlTask article(String key) {
        return task(key, HOST, Kind.ARTICLE, Optional.empty());
    }

    private static CrawlTask task(String key, String host, Kind kind, Optional<Days> backfill) {
        return new CrawlTask(
                key, "test", kind, "http://" + host + '/' + key, "", 0, 0, backfill, Hint.NONE);
    }
}
