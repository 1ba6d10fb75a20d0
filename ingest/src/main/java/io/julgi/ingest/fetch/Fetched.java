package io.julgi.ingest.fetch;

import io.julgi.ingest.outlet.Outlet;
import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of a request, with the page if there is one.
 *
 * @param outcome what the crawler does next depends on it
 * @param address the address of the response, after redirects
 * @param status the HTTP status; 0 when there was no response
 * @param body the decompressed body; empty unless the outcome is OK
 * @param contentType the header's value; may be empty
 * @param validators for the next, conditional request
 * @param reason what was found and expected; empty when the outcome is OK
 * @param retryAfter how long to wait before the next request, if the server or the rate limit tells
 *     it
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
    /** Outcomes of a request, distinguished by what to do next. */
    public enum Outcome {
        /** The page was fetched. */
        OK,
        /** The page has not changed since the last request. */
        NOT_MODIFIED,
        /** The page does not exist; try again some days later. */
        GONE,
        /** robots.txt forbids it, or cannot be read. */
        FORBIDDEN,
        /** The page is not usable: too large, on a foreign host, not a text. */
        REFUSED,
        /**
         * No TLS connection: the certificate is invalid or the server does not speak TLS; try again
         * soon.
         */
        INSECURE,
        /** A temporary failure of the server or the network; try again soon. */
        UNREACHABLE,
        /** No request was made, because the rate limit of the host requires a long wait. */
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
