package io.julgi.ingest.extract;

import java.time.Instant;
import java.util.Optional;

/**
 * What a source said about an article before its page was seen; used where the page is silent.
 *
 * @param publishedAt the time of publication, if the source tells it
 * @param origin which kind of source tells the time
 * @param section the desk; empty when unknown
 */
public record LinkMetadata(Optional<Instant> publishedAt, TimeOrigin origin, String section) {
    /** Nothing is known but the address. */
    public static final LinkMetadata NONE = new LinkMetadata(Optional.empty(), TimeOrigin.LIST, "");
}
