package io.julgi.ingest.extract;

import java.time.Instant;
import java.util.Optional;

/**
 * What a source tells about an article; used where the article's page tells nothing.
 *
 * @param publishedAt the time of publication, if the source tells it
 * @param origin the kind of source
 * @param section the section; empty when unknown
 */
public record LinkMetadata(Optional<Instant> publishedAt, TimeOrigin origin, String section) {
    /** Nothing but the address is known. */
    public static final LinkMetadata NONE = new LinkMetadata(Optional.empty(), TimeOrigin.LIST, "");
}
