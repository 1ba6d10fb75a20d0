package io.julgi.sink.crawl;

import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an address.
 *
 * @param id the key of its task
 * @param next when it is to be visited again; empty for never
 */
record KnownAddress(
        String id, String outlet, String address, Optional<Instant> next, CrawlState state) {
    static KnownAddress of(CrawlTask task, CrawlState state, Optional<Instant> next) {
        return new KnownAddress(task.key(), task.outlet(), task.address(), next, state);
    }

    boolean isDue(Instant now) {
        return next.filter(at -> !at.isAfter(now)).isPresent();
    }
}
