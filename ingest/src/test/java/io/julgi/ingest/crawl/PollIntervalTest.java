package io.julgi.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollIntervalTest {
    private static final Duration TEN = Duration.ofMinutes(10);

    private final PollInterval interval =
            new PollInterval(Duration.ofMinutes(2), Duration.ofHours(1));

    @Test
    void beginsWithTheShortest() {
        assertThat(interval.next(Duration.ZERO, 50, 50)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aQuietSourceIsAskedLessAndLessOften() {
        assertThat(interval.next(TEN, 0, 50)).isEqualTo(Duration.ofMinutes(15));
        assertThat(interval.next(Duration.ofMinutes(50), 0, 50)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aBusySourceIsAskedMoreOftenButNotBelowTheShortest() {
        assertThat(interval.next(TEN, 4, 50)).isEqualTo(Duration.ofSeconds(450));
        assertThat(interval.next(TEN, 40, 50)).isEqualTo(Duration.ofMinutes(5));
        assertThat(interval.next(Duration.ofMinutes(3), 40, 50)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aHandfulIsRight() {
        assertThat(interval.next(TEN, 1, 50)).isEqualTo(TEN);
        assertThat(interval.next(TEN, 3, 50)).isEqualTo(TEN);
    }

    @Test
    void goesBackToTheShortestWhenEverythingWasNew() {
        assertThat(interval.next(Duration.ofHours(1), 50, 50)).isEqualTo(Duration.ofMinutes(2));
        assertThat(PollInterval.missedSome(TEN, 50, 50)).isTrue();
        assertThat(PollInterval.missedSome(Duration.ZERO, 50, 50)).isFalse();
        assertThat(PollInterval.missedSome(TEN, 2, 2)).isFalse();
    }
}
