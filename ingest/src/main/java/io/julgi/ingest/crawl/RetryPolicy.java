package io.julgi.ingest.crawl;

import io.julgi.ingest.crawl.CrawlTask.Kind;
import io.julgi.ingest.fetch.Backoff;
import io.julgi.ingest.fetch.Fetched;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Decides when a visit that failed is repeated. Sources are visited for ever, articles are not. */
final class RetryPolicy {
    /** A page that is gone may come back some days later. */
    static final Duration GONE_AGAIN = Duration.ofDays(3);

    private static final int MOST_GONE = 3;
    private static final int MOST_FAILURES = 12;

    /** A fault of ours is no reason to stay away from a page for a day. */
    private static final int MOST_DOUBLED_FAULTS = 5;

    private final Duration longestPoll;
    private final Backoff backoff;

    RetryPolicy(CrawlSettings settings) {
        longestPoll = settings.longestPoll();
        backoff = new Backoff(settings.firstRetry(), () -> ThreadLocalRandom.current().nextLong());
    }

    /**
     * How long to wait after a page could not be fetched; empty when the task is given up.
     *
     * @param failures in a row, this one included
     */
    Optional<Duration> after(CrawlTask task, int failures, Fetched fetched) {
        boolean isArticle = task.kind() == Kind.ARTICLE;
        boolean isGivenUp =
                isArticle
                        && failures
                                >= switch (fetched.outcome()) {
                                    case GONE, REFUSED -> MOST_GONE;
                                    default -> MOST_FAILURES;
                                };
        if (isGivenUp) {
            return Optional.empty();
        }
        return switch (fetched.outcome()) {
            case GONE, REFUSED -> Optional.of(isArticle ? GONE_AGAIN : longestPoll);
            case FORBIDDEN -> fetched.retryAfter();
            default -> {
                Duration wait = backoff.after(failures);
                yield fetched.retryAfter()
                        .filter(asked -> asked.compareTo(wait) > 0)
                        .or(() -> Optional.of(wait));
            }
        };
    }

    /**
     * How long to wait after a fault of ours, most likely of Kafka or the frontier's store.
     *
     * @param failures in a row, this one included
     */
    Duration afterFault(int failures) {
        return backoff.after(Math.min(failures, MOST_DOUBLED_FAULTS));
    }
}
