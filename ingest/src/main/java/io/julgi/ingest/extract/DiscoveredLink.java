package io.julgi.ingest.extract;

import io.julgi.ingest.fetch.WebAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A link to an article that a source announces.
 *
 * @param address the address, normalised by {@link WebAddress}
 * @param title the headline in the source; may be empty
 * @param metadata what else the source says about the article
 * @param changedAt the last change, if the source tells it
 */
public record DiscoveredLink(
        String address, String title, LinkMetadata metadata, Optional<Instant> changedAt) {}
