package io.julgi.web;

import java.time.Duration;

/**
 * How the HTTP API and the view are served.
 *
 * @param host the address to listen on; {@code 127.0.0.1} is reachable from this machine only
 * @param port 0 takes a free one, see {@link WebServer#port()}
 * @param untrackedArticles a search word that is not tracked gets a timeline of at most so many of
 *     its newest articles, which bounds the work of one request
 * @param untrackedTimeout how long a reader waits for such a timeline before being told to ask
 *     again; the work goes on meanwhile
 */
public record WebSettings(String host, int port, int untrackedArticles, Duration untrackedTimeout) {

    public WebSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException(
                    "web.host is empty; expected an address such as 127.0.0.1");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "web.port must be 0 (any free port) to 65535 but is " + port);
        }
        if (untrackedArticles < 1) {
            throw new IllegalArgumentException(
                    "web.untrackedArticles must be at least 1 but is " + untrackedArticles);
        }
        if (untrackedTimeout.isNegative() || untrackedTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "web.untrackedTimeout must be longer than nothing but is " + untrackedTimeout);
        }
    }
}
