package io.julgi.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ScheduledRebuildsTest {
    private static final RebuildSchedule AT_FOUR = new RebuildSchedule("0 4 * * *");
    private static final Instant MONDAY_FOUR = Instant.parse("2026-11-22T19:00:00Z");
    private static final Instant TUESDAY_FOUR = MONDAY_FOUR.plus(Duration.ofDays(1));
    private static final Instant FRIDAY_FOUR = MONDAY_FOUR.plus(Duration.ofDays(4));

    private Instant now = MONDAY_FOUR.plus(Duration.ofHours(5));
    private Optional<Instant> lastStarted = Optional.of(MONDAY_FOUR);
    private final List<Instant> asked = new ArrayList<>();

    private final StringWriter err = new StringWriter();

    private LongSupplier articles = () -> 1_000;

    /** Before they are noted as started. */
    private boolean rebuildsFail;

    private Duration aRebuildTakes = Duration.ofMinutes(10);

    @Test
    void dueMomentsAreInSeoulsTime() {
        assertThat(AT_FOUR.lastDue(MONDAY_FOUR)).contains(MONDAY_FOUR);
        assertThat(AT_FOUR.lastDue(MONDAY_FOUR.minusMillis(1)))
                .contains(MONDAY_FOUR.minus(Duration.ofDays(1)));
        assertThat(AT_FOUR.lastDue(TUESDAY_FOUR.minusMillis(1))).contains(MONDAY_FOUR);
        assertThat(AT_FOUR.nextDue(MONDAY_FOUR)).contains(TUESDAY_FOUR);
        assertThat(AT_FOUR.nextDue(TUESDAY_FOUR.minusMillis(1))).contains(TUESDAY_FOUR);
    }

    @Test
    void rebuildsWhenItIsDueAndNotBefore() throws InterruptedException {
        runUntil(TUESDAY_FOUR.minusSeconds(1));
        assertThat(asked).isEmpty();
        runUntil(TUESDAY_FOUR.plusSeconds(5));
        assertThat(asked).containsExactly(TUESDAY_FOUR);
        runUntil(FRIDAY_FOUR.plusSeconds(5));
        assertThat(asked).hasSize(4).last().isEqualTo(FRIDAY_FOUR);
    }

    @Test
    void catchesUpOnceOnWhatWasMissed() throws InterruptedException {
        now = FRIDAY_FOUR.plus(Duration.ofHours(3));
        runUntil(now.plus(Duration.ofHours(1)));
        assertThat(asked).containsExactly(FRIDAY_FOUR);
    }

    @Test
    void catchesUpOnceOnWhatPassedDuringALongRebuild() throws InterruptedException {
        aRebuildTakes = Duration.ofHours(60);
        runUntil(TUESDAY_FOUR.plus(Duration.ofHours(61)));
        assertThat(asked).containsExactly(TUESDAY_FOUR, TUESDAY_FOUR.plus(Duration.ofDays(2)));
    }

    @Test
    void firstBuildWaitsUntilThereAreArticlesAndNoMoreComeIn() throws InterruptedException {
        lastStarted = Optional.empty();
        Instant start = now;
        Instant importBegins = start.plus(Duration.ofMinutes(10));
        Instant importEnds = start.plus(Duration.ofMinutes(15));
        articles =
                () ->
                        Duration.between(importBegins, now.isBefore(importEnds) ? now : importEnds)
                                .toSeconds();
        runUntil(importEnds.minusSeconds(1));
        assertThat(asked).isEmpty();
        runUntil(start.plus(Duration.ofHours(1)));
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).isBetween(importEnds, importEnds.plus(Duration.ofMinutes(1)));
    }

    @Test
    void leavesARebuildToWhoHasStartedIt() throws InterruptedException {
        lastStarted = Optional.of(TUESDAY_FOUR);
        runUntil(TUESDAY_FOUR.plus(Duration.ofHours(1)));
        assertThat(asked).isEmpty();
    }

    @Test
    void triesAFailedOneAgainAfterGrowingPauses() throws InterruptedException {
        rebuildsFail = true;
        aRebuildTakes = Duration.ZERO;
        runUntil(TUESDAY_FOUR.plus(Duration.ofMinutes(8)));
        assertThat(asked)
                .containsExactly(
                        TUESDAY_FOUR,
                        TUESDAY_FOUR.plus(Duration.ofMinutes(1)),
                        TUESDAY_FOUR.plus(Duration.ofMinutes(3)),
                        TUESDAY_FOUR.plus(Duration.ofMinutes(7)));
        assertThat(err.toString().lines())
                .startsWith(
                        "The rebuild failed, readers keep the last build; next try in 1 min: store"
                                + " away",
                        "The rebuild failed, readers keep the last build; next try in 2 min: store"
                                + " away");
    }

    @Test
    void theNextDueOneBeginsWithTheShortestPauseAgain() throws InterruptedException {
        rebuildsFail = true;
        aRebuildTakes = Duration.ZERO;
        Instant next = TUESDAY_FOUR.plus(Duration.ofDays(1));
        runUntil(next.plus(Duration.ofMinutes(2)));
        assertThat(asked).endsWith(next, next.plus(Duration.ofMinutes(1)));
    }

    /** Lets time pass as the schedule waits; a rebuild takes its time, too. */
    private void runUntil(Instant end) throws InterruptedException {
        new ScheduledRebuilds(
                        AT_FOUR,
                        () -> now,
                        () -> lastStarted,
                        articles,
                        due -> {
                            asked.add(due);
                            now = now.plus(aRebuildTakes);
                            if (rebuildsFail) {
                                throw new IOException("store away");
                            }
                            lastStarted = Optional.of(due);
                        },
                        new PrintWriter(err, true))
                .run(
                        time -> {
                            now = now.plus(time);
                            return now.isAfter(end);
                        });
    }
}
