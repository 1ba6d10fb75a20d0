package io.julgi.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.wait("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.wait("Thu, 01 Jan 2026 00:05:00 GMT", NOW))
                .contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.wait("Wed, 31 Dec 2025 00:05:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void waitsADayAtMost() {
        assertThat(RetryAfter.wait("99999999999999", NOW)).contains(Duration.ofDays(1));
        assertThat(RetryAfter.wait("Fri, 01 Jan 2100 00:00:00 GMT", NOW))
                .contains(Duration.ofDays(1));
    }

    @Test
    void whatMakesNoSenseSaysNothing() {
        assertThat(RetryAfter.wait("", NOW)).isEmpty();
        assertThat(RetryAfter.wait("soon", NOW)).isEmpty();
        assertThat(RetryAfter.wait("-5", NOW)).isEmpty();
    }
}
