package io.julgi.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps a distance between the requests to one host and bounds how many run at once. Hosts do not
 * wait for each other. Safe for many threads.
 */
final class HostRateLimiter {
    /** The clock may be set while somebody waits. */
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
     * Waits until the host may be asked, unless that would take too long.
     *
     * @return zero when the host may be asked now, and {@link #leave} has to follow; else how long
     *     it is to be left alone, which is longer than the longest wait
     */
    synchronized Duration enter(String host, int connections, Duration longest)
            throws InterruptedException {
        Host paced = hosts.computeIfAbsent(host, h -> new Host());
        while (true) {
            Duration wait = Duration.between(clock.instant(), later(paced.free));
            if (wait.compareTo(longest) > 0) {
                return wait;
            }
            boolean isFree = wait.isNegative() || wait.isZero();
            if (isFree && paced.running < connections) {
                paced.running++;
                return Duration.ZERO;
            }
            // A host that is busy tells when one leaves.
            wait(isFree ? 0 : Math.max(1, shorter(wait, NEXT_LOOK).toMillis()));
        }
    }

    /**
     * The request is over; the next one may follow after this delay. One that runs at the same time
     * does not wait.
     */
    synchronized void leave(String host, Duration delay) {
        Host paced = hosts.get(host);
        paced.running--;
        postpone(paced, clock.instant().plus(delay));
        notifyAll();
    }

    /** The host asks to be left alone for so long. */
    synchronized void pause(String host, Duration wait) {
        postpone(hosts.computeIfAbsent(host, h -> new Host()), clock.instant().plus(wait));
    }

    /** When the host may be asked again; the past when now. */
    synchronized Instant freeAt(String host) {
        Host paced = hosts.get(host);
        return paced == null ? Instant.MIN : paced.free;
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
