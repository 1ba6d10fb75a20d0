package io.julgi.ingest.fetch;

import java.time.Duration;

/** Settings of fetchers that ask servers on this machine. */
public final class TestFetching {
    static final int BODY_LIMIT = 100_000;

    /**
     * Time enough for a server that answers, on a machine with much other work, too: robots that do
     * not answer in time keep a crawler away for minutes.
     */
    public static final FetchSettings PATIENT =
            with(Duration.ofSeconds(60), Duration.ofSeconds(120));

    private TestFetching() {}

    /**
     * The same with other times.
     *
     * @param read for each piece of an answer
     * @param call for all of it
     */
    static FetchSettings with(Duration read, Duration call) {
        return new FetchSettings(
                "julgi",
                "https://example.org/crawler",
                true,
                BODY_LIMIT,
                3,
                Duration.ofSeconds(60),
                read,
                call);
    }
}
