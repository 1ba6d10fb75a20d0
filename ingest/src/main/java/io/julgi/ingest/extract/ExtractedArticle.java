package io.julgi.ingest.extract;

import java.time.Instant;
import java.util.Optional;

/**
 * An article as extracted from its page.
 *
 * @param address the canonical address, without tracking parameters
 * @param title the headline as published
 * @param body one paragraph a line
 * @param publishedAt the time of publication
 * @param timeOrigin where the time of publication comes from
 * @param modifiedAt the time of the last change, if the page gives one after the publication
 * @param author journalists with commas between them; empty when the page names none
 * @param section the section; empty when neither page nor source nor address names it
 * @param layout the name of the layout that matched
 * @param layoutInTime whether the period of that layout includes the day of publication
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
