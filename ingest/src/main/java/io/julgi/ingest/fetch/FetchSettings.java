package io.julgi.ingest.fetch;

import java.time.Duration;

/**
 * The settings of the fetcher.
 *
 * @param agent the product token that robots.txt files may name ({@code julgi})
 * @param contact the web or mail address where a newspaper reaches the operator of the crawler;
 *     without one only addresses of this machine are fetched
 * @param privateAddresses whether loopback, private and link-local addresses may be fetched; only
 *     for tests and the demo's own newspaper
 * @param bodyLimit how many bytes a page may have, compressed or not; larger ones are refused
 * @param redirects how many redirects are followed
 * @param connectTimeout limit for opening a connection
 * @param readTimeout limit for the next bytes to arrive
 * @param callTimeout limit for the whole request, from the connection to the last byte
 */
public record FetchSettings(
        String agent,
        String contact,
        boolean privateAddresses,
        int bodyLimit,
        int redirects,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout) {
    public FetchSettings {
        if (!agent.matches("[a-z][a-z_-]*")) {
            throw new IllegalArgumentException(
                    "crawl.agent is \""
                            + agent
                            + "\"; expected a product token of a-z, - and _ (RFC 9309), as julgi");
        }
        if (!contact.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "crawl.contact is \""
                            + contact
                            + "\"; expected an address in plain ASCII, as"
                            + " https://example.org/crawler");
        }
    }

    /** The usual settings for newspapers: 5 MiB a page, 5 redirects, one minute at most. */
    public static FetchSettings usual(String contact) {
        return new FetchSettings(
                "julgi",
                contact,
                false,
                5 << 20,
                5,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60));
    }

    /** The User-Agent header of the crawler. */
    String userAgent() {
        return contact.isBlank() ? agent + "/1.0" : agent + "/1.0 (+" + contact + ')';
    }
}
