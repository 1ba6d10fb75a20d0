package io.julgi.ingest.crawl;

import java.time.Instant;

/**
 * A recent article that later ones may be near-duplicates of.
 *
 * @param id the article's id
 * @param outlet its outlet's id
 * @param title its headline without versions, spaces and punctuation
 * @param fingerprint of its text; 0 when the text is too short
 * @param seenAt when it was first seen
 * @param story the id of the first article of its story
 */
public record DuplicateCandidate(
        String id, String outlet, String title, long fingerprint, Instant seenAt, String story) {}
