package io.julgi.ingest.crawl;

import io.julgi.ingest.extract.ArticleIdentity;
import io.julgi.ingest.extract.DiscoveredLink;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.ingest.fetch.WebAddress;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to fetch.
 *
 * @param key names it for good: an article by its id, so that one with many addresses is one task
 * @param outlet the outlet's id
 * @param kind what to do with the page
 * @param address where it is
 * @param source the source's address as in the settings; empty for articles
 * @param page of a list or archive, from 0
 * @param indexes the indexes of sitemaps that led here, the one of the settings first
 * @param backfill the days to walk back over; empty in live work
 * @param hint what a source said of an article
 */
public record CrawlTask(
        String key,
        String outlet,
        Kind kind,
        String address,
        String source,
        int page,
        List<String> indexes,
        Optional<Days> backfill,
        LinkMetadata hint) {
    public CrawlTask {
        indexes = List.copyOf(indexes);
    }

    /** What to do with a page. */
    public enum Kind {
        /** Look for articles, again and again. */
        POLL,
        /** Read the article. */
        ARTICLE,
        /** Look for articles of the past, once. */
        BACKFILL
    }

    /**
     * Days to walk back over.
     *
     * @param day the one at hand
     * @param since the last one, which is the earliest
     * @param run tells walks over the same days apart; empty for the one that somebody asked for
     */
    public record Days(LocalDate day, LocalDate since, String run) {}

    /** The host that is asked; no two processes ask one host at the same time. */
    public String host() {
        return WebAddress.host(address);
    }

    /** Smaller ones go first: articles of today before those of the past. */
    public int priority() {
        return switch (kind) {
            case POLL -> 0;
            case ARTICLE -> backfill.isEmpty() ? 1 : 2;
            case BACKFILL -> 3;
        };
    }

    static CrawlTask poll(Outlet outlet, Source source, int page) {
        return new CrawlTask(
                outlet.id() + " poll " + source.address() + (page == 0 ? "" : " " + page),
                outlet.id(),
                Kind.POLL,
                source.address(LocalDate.EPOCH, page),
                source.address(),
                page,
                List.of(),
                Optional.empty(),
                LinkMetadata.NONE);
    }

    static CrawlTask childSitemap(CrawlTask index, String address) {
        return new CrawlTask(
                index.backfill()
                        .map(days -> index.outlet() + " backfill " + address + ' ' + span(days))
                        .orElse(index.outlet() + " poll " + address),
                index.outlet(),
                index.kind(),
                address,
                index.source(),
                0,
                Stream.concat(index.indexes().stream(), Stream.of(index.address())).toList(),
                index.backfill(),
                LinkMetadata.NONE);
    }

    private static String span(Days days) {
        return days.since() + " to " + days.day();
    }

    static CrawlTask backfill(Outlet outlet, Source source, Days days, int page) {
        String which =
                switch (source.kind()) {
                    case ARCHIVE -> days.day().toString();
                    case SITEMAP -> span(days);
                    default -> "since " + days.since();
                };
        String run = days.run().isEmpty() ? "" : ' ' + days.run();
        return new CrawlTask(
                outlet.id() + " backfill " + source.address() + ' ' + which + run + ' ' + page,
                outlet.id(),
                Kind.BACKFILL,
                source.address(days.day(), page),
                source.address(),
                page,
                List.of(),
                Optional.of(days),
                LinkMetadata.NONE);
    }

    static CrawlTask article(Outlet outlet, DiscoveredLink found, Optional<Days> backfill) {
        return new CrawlTask(
                ArticleIdentity.of(outlet, found.address()).id(),
                outlet.id(),
                Kind.ARTICLE,
                found.address(),
                "",
                0,
                List.of(),
                backfill,
                found.hint());
    }
}
