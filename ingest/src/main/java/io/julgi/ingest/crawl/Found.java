package io.julgi.ingest.crawl;

import java.time.Instant;
import java.util.Optional;

/**
 * An article that a source announces.
 *
 * @param address where it is, in the form of {@link WebAddress}
 * @param title the headline there; may be empty
 * @param hint what else the source says of it
 * @param changedAt when the source says that it was last changed
 */
record Found(String address, String title, Hint hint, Optional<Instant> changedAt) {}
