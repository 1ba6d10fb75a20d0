package io.julgi.ingest.extract;

import java.time.Instant;
import java.util.Optional;

/**
 * What a page says about its article.
 *
 * @param address the canonical address, without tracking parameters
 * @param title the headline as published
 * @param body one paragraph a line
 * @param publishedAt the time of publication
 * @param timeOrigin who told the time of publication
 * @param modifiedAt the time of the last change, if the page tells one after the publication
 * @param author journalists with commas between them; empty when the page names none
 * @param section the desk; empty when nobody names it
 * @param layout the name of the layout that fitted
 * @param layoutInTime whether that layout is known for the day of publication
 */
public record ExtractedArticle(
        String address,
        String title,
        String body,
        Instant publishedAt,
        TimeOrigin timeOrigin,
        Optional<Instant> modifiedAt,
        String author,
        String section,
        String layout,
        boolean layoutInTime) {}
