package io.julgi.ingest.fetch;

import java.time.Duration;

/**
 * How pages are fetched.
 *
 * @param agent the product token that robots.txt files may name ({@code julgi})
 * @param contact an address of a page or of mail where a newspaper reaches whoever crawls; without
 *     one only this machine's own addresses are fetched
 * @param privateAddresses whether loopback, private and link-local addresses may be fetched; only
 *     for tests and the demo's own newspaper
 * @param bodyLimit how many bytes a page may have, packed or unpacked; larger ones are refused
 * @param redirects how many redirects are followed
 * @param connectTimeout for a connection to stand
 * @param readTimeout for the next bytes to come
 * @param callTimeout for everything from the connection to the last byte
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

    /** What suits newspapers: 5 MiB a page, 5 redirects, a minute at most. */
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

    /** How the crawler introduces itself. */
    String userAgent() {
        return contact.isBlank() ? agent + "/1.0" : agent + "/1.0 (+" + contact + ')';
    }
}
