package io.julgi.ingest.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff: the wait doubles with each failure, up to a day, and is spread at random by
 * up to a half, so that requests that failed together are not repeated together.
 */
public final class Backoff {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final RandomGenerator random;

    /** A backoff that begins with this wait. */
    public Backoff(Duration first, RandomGenerator random) {
        this.first = first;
        this.random = random;
    }

    /**
     * How long to wait before the next try.
     *
     * @param failures in a row, from 1
     */
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return Duration.ofMillis((long) (bounded.toMillis() * (0.5 + random.nextDouble())));
    }
}
