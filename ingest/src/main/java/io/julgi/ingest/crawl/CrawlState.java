package io.julgi.ingest.crawl;

import io.julgi.ingest.extract.ExtractedArticle;
import io.julgi.ingest.extract.TimeOrigin;
import io.julgi.ingest.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a task from its visits.
 *
 * @param visits how many succeeded
 * @param failures how many failed since the last that succeeded
 * @param lastVisit the last one, successful or not
 * @param interval between the last two polls of a source; zero before the first
 * @param validators of the last answer
 * @param content a hash of the article as it was published last; empty before
 * @param layout the layout that fitted the article
 * @param timeOrigin who told the article's time; empty for other tasks
 * @param story the article among the stories of these days
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
        Optional<DuplicateCandidate> story) {
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
                story);
    }

    CrawlState polled(Instant now, Duration next, Validators given) {
        return new CrawlState(
                visits + 1, 0, Optional.of(now), next, given, content, layout, timeOrigin, story);
    }

    CrawlState read(Instant now, String hash, ExtractedArticle article, DuplicateCandidate member) {
        return new CrawlState(
                visits + 1,
                0,
                Optional.of(now),
                interval,
                validators,
                hash,
                article.layout(),
                Optional.of(article.timeOrigin()),
                Optional.of(member));
    }
}
