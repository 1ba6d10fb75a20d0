package io.julgi.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Backoff backoff = new Backoff(FIRST, new SplittableRandom(7));

    @Test
    void doublesWithEachFailureGiveOrTakeAHalf() {
        for (int failures = 1; failures <= 8; failures++) {
            Duration usual = FIRST.multipliedBy(1L << (failures - 1));

            assertThat(backoff.after(failures))
                    .isBetween(usual.dividedBy(2), usual.multipliedBy(3).dividedBy(2));
        }
    }

    @Test
    void neverWaitsLongerThanADayAndAHalf() {
        assertThat(backoff.after(1_000_000)).isLessThan(Duration.ofHours(36));
    }

    @Test
    void whatFailedTogetherIsNotTriedTogether() {
        assertThat(backoff.after(3)).isNotEqualTo(backoff.after(3));
    }
}
