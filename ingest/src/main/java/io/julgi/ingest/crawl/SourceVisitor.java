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
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads feeds, sitemaps, lists and archives and hands what they announce to the frontier. Polls
 * come again sooner when much was new; a backfill goes on with the next page or the day before.
 */
final class SourceVisitor implements Visitor {
    /** Indexes of indexes of indexes: nobody has more, and a loop has no end. */
    private static final int DEEPEST = 3;

    /** Older sitemaps of an index are for the past. */
    private static final Duration LIVE = Duration.ofDays(7);

    private static final Period LONGEST_OUTAGE = Period.ofDays(31);

    private final Frontier frontier;
    private final CrawlHealth health;
    private final PollInterval interval;
    private final int sitemapLimit;
    private final Clock clock;

    /**
     * @param sitemapLimit how many bytes a packed sitemap may unpack to
     */
    SourceVisitor(
            Frontier frontier,
            CrawlHealth health,
            PollInterval interval,
            int sitemapLimit,
            Clock clock) {
        this.frontier = frontier;
        this.health = health;
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
        int fresh = announce(outlet, source, visit.task(), discovery);
        if (visit.task().kind() == Kind.BACKFILL) {
            finishBackfill(outlet, source, visit, discovery);
        } else {
            finishPoll(outlet, source, visit, discovery, fresh, fetched.validators());
        }
    }

    /** Nothing is new: the source is asked a little later than last time. */
    void notModified(Visit visit) {
        Instant now = clock.instant();
        Duration next = interval.next(visit.state().interval(), 0, 0);
        frontier.finish(
                visit.task(),
                visit.state().polled(now, next, visit.state().validators()),
                Optional.of(now.plus(next)));
    }

    /** What a source announces, just fetched. */
    static Discovery read(Outlet outlet, Source source, int page, Fetched fetched, int limit) {
        return switch (source.kind()) {
            case FEED -> FeedReader.read(outlet, source, fetched);
            case SITEMAP -> SitemapReader.read(outlet, source, fetched, limit);
            case LIST, ARCHIVE -> ListReader.read(outlet, source, fetched, page);
        };
    }

    /** Gives back how many articles were new. */
    private int announce(Outlet outlet, Source source, CrawlTask task, Discovery discovery) {
        Instant now = clock.instant();
        List<DiscoveredLink> found =
                discovery.articles().stream()
                        .filter(each -> isWanted(outlet, source, task, each))
                        .toList();
        List<CrawlTask> announced =
                found.stream()
                        .map(each -> CrawlTask.article(outlet, each, task.backfill()))
                        .toList();
        Set<String> fresh =
                frontier.add(announced, now).stream()
                        .map(CrawlTask::key)
                        .collect(Collectors.toSet());
        Map<String, Instant> changes = new LinkedHashMap<>();
        for (int i = 0; i < announced.size(); i++) {
            String key = announced.get(i).key();
            if (!fresh.contains(key)) {
                found.get(i).changedAt().ifPresent(at -> changes.put(key, at));
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

    /** Why this index of sitemaps is not followed to this child, if it is not. */
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
     * Live work leaves old sitemaps alone. A backfill wants those whose address names days that it
     * walks over; where none does, those that were changed since its first day.
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
            Outlet outlet, Source source, CrawlTask task, DiscoveredLink found) {
        if (task.backfill().isEmpty() || source.kind() != Source.Kind.SITEMAP) {
            return true;
        }
        if (task.indexes().isEmpty()) {
            return false;
        }
        Days days = task.backfill().get();
        boolean isTooOld = found.changedAt().filter(at -> isBefore(outlet, at, days)).isPresent();
        return !isTooOld
                && found.hint()
                        .publishedAt()
                        .map(at -> at.atZone(outlet.zone()).toLocalDate())
                        .map(AddressDays::of)
                        .or(() -> AddressDays.in(found.address()).filter(AddressDays::isOneDay))
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
            catchUp(outlet, visit.state().lastVisit().orElse(now), now);
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

    /**
     * A feed of which everything is new has lost what came before, as after an outage of ours: the
     * archives of those days still have it.
     */
    private void catchUp(Outlet outlet, Instant lastVisit, Instant now) {
        LocalDate today = now.atZone(outlet.zone()).toLocalDate();
        LocalDate last = lastVisit.atZone(outlet.zone()).toLocalDate();
        LocalDate since =
                last.isBefore(today.minus(LONGEST_OUTAGE)) ? today.minus(LONGEST_OUTAGE) : last;
        // Feeds that overrun together need one walk.
        String run = "catch-up " + now.truncatedTo(ChronoUnit.MINUTES);
        for (Source source : outlet.sources()) {
            if (source.kind() == Source.Kind.ARCHIVE) {
                addDays(outlet, source, new Days(today, since, run));
            }
        }
    }

    private void finishBackfill(Outlet outlet, Source source, Visit visit, Discovery discovery) {
        Instant now = clock.instant();
        CrawlTask task = visit.task();
        Days days = task.backfill().orElseThrow();
        boolean nextPage =
                source.hasPages()
                        && task.page() + 1 < source.paging().most()
                        && !discovery.articles().isEmpty()
                        && !isPast(outlet, source, days, discovery);
        if (source.kind() == Source.Kind.LIST && days.run().isEmpty()) {
            // Lists go back in time, too: their oldest article tells how far.
            discovery.articles().stream()
                    .flatMap(found -> found.hint().publishedAt().stream())
                    .min(Comparator.naturalOrder())
                    .map(at -> at.atZone(outlet.zone()).toLocalDate())
                    .ifPresent(day -> health.backfilled(outlet.id(), day));
        }
        if (nextPage) {
            frontier.add(CrawlTask.backfill(outlet, source, days, task.page() + 1), now);
        } else if (source.kind() == Source.Kind.ARCHIVE) {
            if (days.run().isEmpty()) {
                health.backfilled(outlet.id(), days.day());
            }
            addDays(outlet, source, new Days(days.day().minusDays(1), days.since(), days.run()));
        } else if (source.kind() == Source.Kind.LIST) {
            health.backfilled(outlet.id(), days.since());
        }
        frontier.finish(
                task, visit.state().polled(now, Duration.ZERO, Validators.NONE), Optional.empty());
    }

    /** The first of these days that no backfill has walked over; those need no second walk. */
    void addDays(Outlet outlet, Source source, Days days) {
        Instant now = clock.instant();
        // A list is one walk, whatever the days.
        LocalDate last = source.kind() == Source.Kind.ARCHIVE ? days.since() : days.day();
        LocalDate day = days.day();
        while (!day.isBefore(last)
                && !frontier.add(
                        CrawlTask.backfill(
                                outlet, source, new Days(day, days.since(), days.run()), 0),
                        now)) {
            day = day.minusDays(1);
        }
        if (day.isBefore(last)
                && days.run().isEmpty()
                && source.kind() != Source.Kind.SITEMAP
                && isWalked(outlet, source, days)) {
            health.backfilled(outlet.id(), days.since());
        }
    }

    /** Whether an earlier backfill has come to the end of these days. */
    private boolean isWalked(Outlet outlet, Source source, Days days) {
        Days end = new Days(days.since(), days.since(), days.run());
        Optional<CrawlState> first = state(CrawlTask.backfill(outlet, source, end, 0));
        if (source.kind() == Source.Kind.ARCHIVE || first.isEmpty()) {
            return first.filter(state -> state.visits() > 0).isPresent();
        }
        for (int page = 0; ; page++) {
            Optional<CrawlState> state = state(CrawlTask.backfill(outlet, source, end, page));
            if (state.isEmpty()) {
                return true; // The page before was the last, or it would have added this one.
            }
            if (state.get().visits() == 0) {
                return false;
            }
        }
    }

    private Optional<CrawlState> state(CrawlTask task) {
        return Optional.ofNullable(frontier.states(List.of(task.key())).get(task.key()));
    }

    /** Whether all that a list shows was published before the days that are wanted. */
    private static boolean isPast(Outlet outlet, Source source, Days days, Discovery discovery) {
        if (source.kind() == Source.Kind.ARCHIVE) {
            return false;
        }
        Instant since = days.since().atStartOfDay(outlet.zone()).toInstant();
        return discovery.articles().stream()
                .allMatch(
                        found ->
                                found.hint()
                                        .publishedAt()
                                        .filter(at -> at.isBefore(since))
                                        .isPresent());
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
