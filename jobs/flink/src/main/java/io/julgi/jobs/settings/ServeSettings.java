package io.julgi.jobs.settings;

import io.julgi.topics.lda.Engine;
import java.io.Serializable;
import java.time.Duration;

/**
 * Where and how the view and the API are served.
 *
 * @param host the address to listen on; {@code 0.0.0.0} for all
 * @param port 0 takes a free one
 * @param untrackedArticles a search word that is not tracked gets a timeline of so many of its
 *     newest articles at most
 * @param untrackedTimeout how long a reader waits for such a timeline before being told to ask
 *     again
 * @param untrackedEngine what finds the topics of such a timeline
 */
public record ServeSettings(
        String host,
        int port,
        int untrackedArticles,
        Duration untrackedTimeout,
        Engine untrackedEngine)
        implements Serializable {}
