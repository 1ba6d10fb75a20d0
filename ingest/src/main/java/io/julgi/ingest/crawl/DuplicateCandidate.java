package io.julgi.ingest.crawl;

import java.time.Instant;

/**
 * What is remembered of an article.
 *
 * @param id the article
 * @param outlet its outlet's id
 * @param title its headline without versions, spaces and punctuation
 * @param fingerprint of its text; 0 when the text is too short
 * @param seenAt when it was first seen
 * @param story the first article of its story
 */
public record DuplicateCandidate(
        String id, String outlet, String title, long fingerprint, Instant seenAt, String story) {}
