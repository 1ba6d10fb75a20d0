package io.julgi.web;

import io.javalin.http.Context;
import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.sink.ArticleBatch;
import io.julgi.sink.ArticleFilter;
import io.julgi.sink.Publication;
import io.julgi.sink.Store;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.timeline.Entry;
import io.julgi.topics.timeline.Level;
import io.julgi.web.TimelineAnswer.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A search word's timeline, and the articles behind it and behind each of its entries. */
final class TimelineRoutes {

    private final Store store;
    private final StoreWatch watch;
    private final SearchWords queries;
    private final PublishedTimelines published;
    private final UntrackedTimelines untracked;
    private final AskedQueries asked;

    TimelineRoutes(
            Store store,
            StoreWatch watch,
            SearchWords queries,
            PublishedTimelines published,
            UntrackedTimelines untracked,
            AskedQueries asked) {
        this.store = store;
        this.watch = watch;
        this.queries = queries;
        this.published = published;
        this.untracked = untracked;
        this.asked = asked;
    }

    /**
     * From the published build when the query is tracked, which takes a look into a cache; else
     * made at once, on other threads than those of requests.
     */
    void timeline(Context context) {
        Parameters parameters = new Parameters(context);
        Query query = parameters.query(queries);
        Level level = parameters.level();
        Days days = parameters.days();
        Optional<Publication> publication = watch.publication();

        Optional<Body> ready =
                publication.flatMap(shown -> published.find(shown, query.text(), level, days));
        if (ready.isPresent()) {
            asked.tracked(query.text());
            ready.get().send(context);
        } else {
            context.future(
                    () ->
                            untracked
                                    .of(query)
                                    .thenAccept(
                                            result ->
                                                    sendUntracked(
                                                            context,
                                                            query,
                                                            level,
                                                            days,
                                                            publication,
                                                            result)));
        }
    }

    private void sendUntracked(
            Context context,
            Query query,
            Level level,
            Days days,
            Optional<Publication> publication,
            UntrackedTimelines.Result result) {
        if (result.articles() > 0) {
            asked.untracked(query.text(), result.articles());
        }
        Body.json(
                        TimelineAnswer.of(
                                result.timelines(),
                                level,
                                days,
                                publication,
                                true,
                                result.limited()))
                .send(context);
    }

    /** All articles of an entry when one is named, else all that match the search word. */
    void articles(Context context) {
        Parameters parameters = new Parameters(context);
        Days days = parameters.days();
        int limit = parameters.limit();
        Optional<String> cursor = parameters.text("cursor");
        Optional<String> entry = parameters.text("entry");
        if (entry.isEmpty()) {
            Query query = parameters.query(queries);
            Body.json(matching(query, days, limit, cursor)).send(context);
        } else {
            EntryCursor place =
                    cursor.map(
                                    text ->
                                            EntryCursor.of(text)
                                                    .orElseThrow(() -> Parameters.badCursor(text)))
                            .orElse(null);
            Optional<Query> query =
                    parameters.text("q").isPresent()
                            ? Optional.of(parameters.query(queries))
                            : Optional.empty();
            entryArticles(context, entry.get(), query, days, limit, place);
        }
    }

    private ArticlesAnswer matching(Query query, Days days, int limit, Optional<String> cursor) {
        if (query.tokens().isEmpty()) {
            return ArticlesAnswer.NONE;
        }
        watch.requireStore();
        ArticleFilter filter =
                new ArticleFilter(query.tokens(), days.from(), days.to(), limit, cursor);
        ArticleBatch page;
        try {
            page = store.articles().page(filter);
        } catch (IllegalArgumentException notOurs) {
            throw Parameters.badCursor(cursor.orElse(""));
        }
        return ArticlesAnswer.of(page.articles(), page.next());
    }

    private void entryArticles(
            Context context,
            String entry,
            Optional<Query> query,
            Days days,
            int limit,
            EntryCursor place) {
        watch.requireStore();
        Optional<Publication> publication = watch.publication();
        int skip = place == null ? 0 : place.skip();
        for (String build : buildsToLookIn(publication, place)) {
            IdSource ids = (from, count) -> store.timelines().articleIds(build, entry, from, count);
            if (place != null || !ids.read(0, 1).isEmpty()) {
                Body.json(page(ids, build, skip, days, limit)).send(context);
                return;
            }
        }
        boolean isTracked =
                publication.isPresent()
                        && query.isPresent()
                        && published.holds(publication.get(), query.get().text());
        if (query.isEmpty() || isTracked || (place != null && !place.build().isEmpty())) {
            throw new ProblemException(Problem.unknownEntry());
        }
        context.future(
                () ->
                        untracked
                                .of(query.get())
                                .thenAccept(
                                        result ->
                                                Body.json(
                                                                page(
                                                                        idsOf(result, entry),
                                                                        "",
                                                                        skip,
                                                                        days,
                                                                        limit))
                                                        .send(context)));
    }

    /**
     * The published build, and the one before it for readers whose page is older than the last
     * switch. Never another one: it may be half made.
     */
    private static List<String> buildsToLookIn(
            Optional<Publication> publication, EntryCursor place) {
        return publication.stream()
                .flatMap(shown -> Stream.of(shown.build(), shown.previous()))
                .filter(build -> !build.isEmpty())
                .filter(build -> place == null || place.build().equals(build))
                .toList();
    }

    private static IdSource idsOf(UntrackedTimelines.Result result, String entry) {
        List<String> ids =
                result.timelines().values().stream()
                        .flatMap(timeline -> timeline.entries().stream())
                        .filter(each -> each.id().equals(entry))
                        .map(Entry::articleIds)
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.unknownEntry()));
        return (skip, count) -> ids.stream().skip(skip).limit(count).toList();
    }

    /** Ids of an entry's articles, newest first. */
    @FunctionalInterface
    private interface IdSource {
        List<String> read(int skip, int count);
    }

    /** Reads on until the page is full: the days that are asked for may be rare in the entry. */
    private ArticlesAnswer page(IdSource ids, String build, int skip, Days days, int limit) {
        List<Article> page = new ArrayList<>();
        int at = skip;
        while (true) {
            List<String> some = ids.read(at, Parameters.MOST_ARTICLES);
            if (some.isEmpty()) {
                return ArticlesAnswer.of(page, Optional.empty());
            }
            for (Article article : store.articles().byIds(some)) {
                // ids whose article is gone are skipped, so the place is that of the id
                int place = at + some.indexOf(article.id());
                if (page.size() == limit) {
                    return ArticlesAnswer.of(
                            page, Optional.of(new EntryCursor(build, place).text()));
                }
                LocalDate day = NewsCalendar.dayOf(article.publishedAt());
                if (days.touches(day, day)) {
                    page.add(article);
                }
            }
            at += some.size();
        }
    }
}
