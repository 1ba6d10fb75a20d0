package io.julgi.ingest.crawl;

import io.julgi.ingest.extract.ExtractedArticle;
import io.julgi.ingest.extract.TimeOrigin;
import io.julgi.ingest.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a task after its visits.
 *
 * @param visits how many succeeded
 * @param failures how many failed since the last success
 * @param lastVisit the last visit, successful or not
 * @param interval the interval between the last two polls of a source; zero before the first
 * @param validators the validators of the last response
 * @param content a hash of the last published version of the article; empty before
 * @param layout the layout that matched the article
 * @param timeOrigin where the article's time comes from; empty for other tasks
 * @param candidate the article as {@link NearDuplicates} knows it; empty for other tasks
 */
public record CrawlState(
        int visits,
        int failures,
        Optional<Instant> lastVisit,
        Duration interval,
        Validators validators,
        String content,
        String layout,
        Optional<TimeOrigin> timeOrigin,
        Optional<DuplicateCandidate> candidate) {
    /** Before the first visit. */
    public static final CrawlState NEW =
            new CrawlState(
                    0,
                    0,
                    Optional.empty(),
                    Duration.ZERO,
                    Validators.NONE,
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty());

    CrawlState failed(Instant now) {
        return new CrawlState(
                visits,
                failures + 1,
                Optional.of(now),
                interval,
                validators,
                content,
                layout,
                timeOrigin,
                candidate);
    }

    CrawlState polled(Instant now, Duration next, Validators given) {
        return new CrawlState(
                visits + 1,
                0,
                Optional.of(now),
                next,
                given,
                content,
                layout,
                timeOrigin,
                candidate);
    }

    CrawlState read(Instant now, String hash, ExtractedArticle article, DuplicateCandidate seen) {
        return new CrawlState(
                visits + 1,
                0,
                Optional.of(now),
                interval,
                validators,
                hash,
                article.layout(),
                Optional.of(article.timeOrigin()),
                Optional.of(seen));
    }
}
