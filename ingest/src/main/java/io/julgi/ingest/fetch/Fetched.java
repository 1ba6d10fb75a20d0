package io.julgi.ingest.fetch;

import io.julgi.ingest.outlet.Outlet;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param outcome what it means for the crawler
 * @param address where the answer came from, after redirects
 * @param status the HTTP status; 0 when there was no answer
 * @param body the unpacked body; empty unless the outcome is OK
 * @param contentType the header's value; may be empty
 * @param validators for the next request
 * @param reason what was found and expected; empty when the outcome is OK
 * @param retryAfter how long the server asks to be left alone
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares pages; a copy of 5 MiB is not free.
public record Fetched(
        Outcome outcome,
        String address,
        int status,
        byte[] body,
        String contentType,
        Validators validators,
        String reason,
        Optional<Duration> retryAfter) {
    /** What came of a request, by what to do next. */
    public enum Outcome {
        /** Here is the page. */
        OK,
        /** Nothing changed since the last time. */
        NOT_MODIFIED,
        /** The page is not there; look again in some days. */
        GONE,
        /** robots.txt forbids it, or cannot be read. */
        FORBIDDEN,
        /** It must not or cannot be used: too large, leads elsewhere, not a page. */
        REFUSED,
        /** The server's certificate is not good, or it speaks no TLS; try again soon. */
        INSECURE,
        /** The server or the network has a bad time; try again soon. */
        UNREACHABLE,
        /** Nothing was asked: the host is to be left alone for a good while yet. */
        POSTPONED
    }

    static Fetched failed(Outcome outcome, String address, int status, String reason) {
        return new Fetched(
                outcome,
                address,
                status,
                new byte[0],
                "",
                Validators.NONE,
                reason + " (" + address + ')',
                Optional.empty());
    }

    Fetched withRetryAfter(Optional<Duration> wait) {
        return new Fetched(outcome, address, status, body, contentType, validators, reason, wait);
    }

    /** The page as text. */
    public String text(Outlet outlet) {
        return PageText.decode(body, contentType, outlet.encoding());
    }
}
