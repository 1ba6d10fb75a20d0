package io.julgi.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits the request rate and the number of concurrent requests of each host. Hosts do not wait for
 * each other. Thread-safe.
 */
final class HostRateLimiter {
    /** The clock may be changed during a wait, so it is read again now and then. */
    private static final Duration NEXT_LOOK = Duration.ofSeconds(1);

    private final Clock clock;
    private final Map<String, Host> hosts = new HashMap<>();

    private static final class Host {
        private Instant free = Instant.MIN;
        private int running;
    }

    HostRateLimiter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Waits until a request to the host is allowed, unless that would take too long.
     *
     * @return zero when the request may start now, and {@link #leave} has to follow; else the
     *     remaining wait, which is longer than the longest one
     */
    synchronized Duration enter(String host, int connections, Duration longest)
            throws InterruptedException {
        Host limited = hosts.computeIfAbsent(host, h -> new Host());
        while (true) {
            Duration wait = Duration.between(clock.instant(), later(limited.free));
            if (wait.compareTo(longest) > 0) {
                return wait;
            }
            boolean isFree = wait.isNegative() || wait.isZero();
            if (isFree && limited.running < connections) {
                limited.running++;
                return Duration.ZERO;
            }
            // leave() wakes who waits for a busy host.
            wait(isFree ? 0 : Math.max(1, shorter(wait, NEXT_LOOK).toMillis()));
        }
    }

    /**
     * Ends a request; the next one may start after this delay. Concurrent requests are not delayed.
     */
    synchronized void leave(String host, Duration delay) {
        Host limited = hosts.get(host);
        limited.running--;
        postpone(limited, clock.instant().plus(delay));
        notifyAll();
    }

    /** Delays the next request to the host by this time, as the host asked for. */
    synchronized void pause(String host, Duration wait) {
        postpone(hosts.computeIfAbsent(host, h -> new Host()), clock.instant().plus(wait));
    }

    /** When the next request to the host is allowed; a past time when it is allowed now. */
    synchronized Instant freeAt(String host) {
        Host limited = hosts.get(host);
        return limited == null ? Instant.MIN : limited.free;
    }

    private static void postpone(Host host, Instant until) {
        host.free = until.isAfter(host.free) ? until : host.free;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** {@link Instant#MIN} is too far for {@link Duration}s in milliseconds. */
    private static Instant later(Instant instant) {
        return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
    }
}
