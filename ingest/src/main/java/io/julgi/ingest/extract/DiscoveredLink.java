package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.WebAddress;
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
public record DiscoveredLink(
        String address, String title, LinkMetadata hint, Optional<Instant> changedAt) {}
