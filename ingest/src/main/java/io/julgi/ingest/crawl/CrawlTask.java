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
 * A page to fetch.
 *
 * @param key the stable key: an article's id, so that an article with many addresses is one task
 * @param outlet the outlet's id
 * @param kind decides what is done with the page
 * @param address the address of the page
 * @param source the source's address as in the settings; empty for articles
 * @param page the page of a list or archive, from 0
 * @param indexes the sitemap indexes that led here, that of the settings first
 * @param backfill the days of a backfill; empty in live work
 * @param metadata what a source tells about an article
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
        LinkMetadata metadata) {
    public CrawlTask {
        indexes = List.copyOf(indexes);
    }

    /** The kinds of tasks. */
    public enum Kind {
        /** Look for new articles, repeatedly. */
        POLL,
        /** Read the article. */
        ARTICLE,
        /** Look for past articles, once. */
        BACKFILL
    }

    /**
     * The days of a backfill that are still to be walked over.
     *
     * @param day the current day
     * @param since the earliest day, which is the last
     * @param run distinguishes catch-up walks over the same days; empty for a backfill that a user
     *     started
     */
    public record Days(LocalDate day, LocalDate since, String run) {}

    /** The host of the page; no two processes fetch from one host at the same time. */
    public String host() {
        return WebAddress.host(address);
    }

    /** The priority, smaller first: live articles before past ones. */
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

    static CrawlTask article(Outlet outlet, DiscoveredLink link, Optional<Days> backfill) {
        return new CrawlTask(
                ArticleIdentity.of(outlet, link.address()).id(),
                outlet.id(),
                Kind.ARTICLE,
                link.address(),
                "",
                0,
                List.of(),
                backfill,
                link.metadata());
    }
}
