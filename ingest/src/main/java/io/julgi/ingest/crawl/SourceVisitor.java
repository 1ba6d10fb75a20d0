package io.julgi.ingest.crawl;

import io.julgi.ingest.crawl.CrawlTask.Days;
import io.julgi.ingest.crawl.CrawlTask.Kind;
import io.julgi.ingest.crawl.SourceHealth.Problem;
import io.julgi.ingest.extract.AddressDays;
import io.julgi.ingest.extract.DiscoveredLink;
import io.julgi.ingest.extract.Discovery;
import io.julgi.ingest.extract.FeedReader;
import io.julgi.ingest.extract.ListReader;
import io.julgi.ingest.extract.SitemapReader;
import io.julgi.ingest.fetch.Fetched;
import io.julgi.ingest.fetch.Validators;
import io.julgi.ingest.outlet.Outlet;
import io.julgi.ingest.outlet.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads feeds, sitemaps, lists and archives and adds the announced articles to the frontier. A
 * source with many new articles is polled again sooner.
 */
final class SourceVisitor implements Visitor {
    /** Nobody nests sitemap indexes deeper, and a loop would not end. */
    private static final int DEEPEST = 3;

    /** Older sitemaps of an index are left to backfills. */
    private static final Duration LIVE = Duration.ofDays(7);

    private final Frontier frontier;
    private final CrawlHealth health;
    private final Backfill backfill;
    private final PollInterval interval;
    private final int sitemapLimit;
    private final Clock clock;

    /**
     * @param sitemapLimit how many bytes a sitemap may have after decompression
     */
    SourceVisitor(
            Frontier frontier,
            CrawlHealth health,
            Backfill backfill,
            PollInterval interval,
            int sitemapLimit,
            Clock clock) {
        this.frontier = frontier;
        this.health = health;
        this.backfill = backfill;
        this.interval = interval;
        this.sitemapLimit = sitemapLimit;
        this.clock = clock;
    }

    @Override
    public void visit(Outlet outlet, Visit visit, Fetched fetched) {
        Source source = source(outlet, visit.task()).orElseThrow();
        Discovery discovery = read(outlet, source, visit.task().page(), fetched, sitemapLimit);
        if (!discovery.problem().isEmpty()) {
            health.problem(outlet.id(), Problem.UNREADABLE_SOURCE, discovery.problem());
        }
        if (!discovery.mended().isEmpty()) {
            health.problem(outlet.id(), Problem.MENDED_SOURCE, discovery.mended());
        }
        int fresh = announce(outlet, source, visit.task(), discovery);
        if (visit.task().kind() == Kind.BACKFILL) {
            backfill.finish(outlet, source, visit, discovery);
        } else {
            finishPoll(outlet, source, visit, discovery, fresh, fetched.validators());
        }
    }

    /** Finishes a poll whose source has not changed; the next one is a little later. */
    void notModified(Visit visit) {
        Instant now = clock.instant();
        Duration next = interval.next(visit.state().interval(), 0, 0);
        frontier.finish(
                visit.task(),
                visit.state().polled(now, next, visit.state().validators()),
                Optional.of(now.plus(next)));
    }

    /** Reads what a fetched source announces. */
    static Discovery read(Outlet outlet, Source source, int page, Fetched fetched, int limit) {
        return switch (source.kind()) {
            case FEED -> FeedReader.read(outlet, source, fetched);
            case SITEMAP -> SitemapReader.read(outlet, source, fetched, limit);
            case LIST, ARCHIVE -> ListReader.read(outlet, source, fetched, page);
        };
    }

    /** Adds the announced articles; returns how many were new. */
    private int announce(Outlet outlet, Source source, CrawlTask task, Discovery discovery) {
        Instant now = clock.instant();
        List<DiscoveredLink> links =
                discovery.articles().stream()
                        .filter(link -> isWanted(outlet, source, task, link))
                        .toList();
        List<CrawlTask> announced =
                links.stream()
                        .map(link -> CrawlTask.article(outlet, link, task.backfill()))
                        .toList();
        Set<String> fresh =
                frontier.add(announced, now).stream()
                        .map(CrawlTask::key)
                        .collect(Collectors.toSet());
        Map<String, Instant> changes = new LinkedHashMap<>();
        for (int i = 0; i < announced.size(); i++) {
            String key = announced.get(i).key();
            if (!fresh.contains(key)) {
                links.get(i).changedAt().ifPresent(at -> changes.put(key, at));
            }
        }
        Map<String, CrawlState> known = frontier.states(changes.keySet());
        for (CrawlTask article : announced) {
            boolean isNews =
                    Optional.ofNullable(known.get(article.key()))
                            .flatMap(CrawlState::lastVisit)
                            .filter(last -> changes.get(article.key()).isAfter(last))
                            .isPresent();
            if (isNews) {
                frontier.again(article, now);
            }
        }
        for (Discovery.Child child : discovery.sitemaps()) {
            Optional<String> endless = endless(task, child.address());
            if (endless.isPresent()) {
                health.problem(outlet.id(), Problem.UNREADABLE_SOURCE, endless.get());
            } else if (isWanted(outlet, task, child)) {
                frontier.add(CrawlTask.childSitemap(task, child.address()), now);
            }
        }
        health.discovered(outlet.id(), fresh.size());
        return fresh.size();
    }

    /** Why the child of a sitemap index is not followed, if it is not. */
    private static Optional<String> endless(CrawlTask index, String child) {
        if (child.equals(index.address()) || index.indexes().contains(child)) {
            return Optional.of(
                    "An index of sitemaps names itself, or one that led to it: %s (%s)"
                            .formatted(child, index.address()));
        }
        if (index.indexes().size() >= DEEPEST) {
            return Optional.of(
                    "More than %d indexes of sitemaps lead to %s (%s)"
                            .formatted(DEEPEST, child, index.address()));
        }
        return Optional.empty();
    }

    /**
     * Polls skip old sitemaps. A backfill reads those whose address names days of its range; where
     * the address names none, those changed since its first day.
     */
    private boolean isWanted(Outlet outlet, CrawlTask task, Discovery.Child child) {
        if (task.backfill().isEmpty()) {
            Instant since = clock.instant().minus(LIVE);
            return child.changedAt().map(at -> at.isAfter(since)).orElse(true);
        }
        Days days = task.backfill().get();
        return AddressDays.in(child.address())
                .map(named -> named.meet(days.since(), days.day()))
                .orElse(child.changedAt().map(at -> !isBefore(outlet, at, days)).orElse(true));
    }

    /**
     * Sitemaps hold a month or a year: a backfill leaves out what it knows to be of other days, and
     * what stands in a sitemap of the settings itself, because live work looks there.
     */
    private static boolean isWanted(
            Outlet outlet, Source source, CrawlTask task, DiscoveredLink link) {
        if (task.backfill().isEmpty() || source.kind() != Source.Kind.SITEMAP) {
            return true;
        }
        if (task.indexes().isEmpty()) {
            return false;
        }
        Days days = task.backfill().get();
        boolean isTooOld = link.changedAt().filter(at -> isBefore(outlet, at, days)).isPresent();
        return !isTooOld
                && link.metadata()
                        .publishedAt()
                        .map(at -> at.atZone(outlet.zone()).toLocalDate())
                        .map(AddressDays::of)
                        .or(() -> AddressDays.in(link.address()).filter(AddressDays::isOneDay))
                        .map(known -> known.meet(days.since(), days.day()))
                        .orElse(true);
    }

    private static boolean isBefore(Outlet outlet, Instant at, Days days) {
        return at.atZone(outlet.zone()).toLocalDate().isBefore(days.since());
    }

    private void finishPoll(
            Outlet outlet,
            Source source,
            Visit visit,
            Discovery discovery,
            int fresh,
            Validators validators) {
        Instant now = clock.instant();
        CrawlTask task = visit.task();
        int all = discovery.articles().size();
        boolean missedSome = PollInterval.missedSome(visit.state().interval(), fresh, all);
        if (missedSome && task.page() == 0) {
            health.overrun(outlet.id());
            backfill.catchUp(outlet, visit.state().lastVisit().orElse(now));
        }
        if (missedSome && source.hasPages() && task.page() + 1 < source.paging().most()) {
            frontier.again(CrawlTask.poll(outlet, source, task.page() + 1), now);
        }
        Duration next = interval.next(visit.state().interval(), fresh, all);
        frontier.finish(
                task,
                visit.state().polled(now, next, validators),
                // Further pages are looked at when the first one says so.
                task.page() == 0 ? Optional.of(now.plus(next)) : Optional.empty());
    }

    /** Whether the task's source is still in the settings; articles have none. */
    static boolean isWanted(Outlet outlet, CrawlTask task) {
        return task.kind() == Kind.ARTICLE || source(outlet, task).isPresent();
    }

    private static Optional<Source> source(Outlet outlet, CrawlTask task) {
        return outlet.sources().stream()
                .filter(source -> source.address().equals(task.source()))
                .findFirst();
    }
}
