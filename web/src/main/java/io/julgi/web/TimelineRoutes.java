package io.julgi.web;

import io.javalin.http.Context;
import io.julgi.ingest.Article;
import io.julgi.nlp.Query;
import io.julgi.sink.ArticleBatch;
import io.julgi.sink.ArticleFilter;
import io.julgi.sink.Publication;
import io.julgi.sink.Store;
import io.julgi.topics.NewsCalendar;
import io.julgi.topics.events.EventMember;
import io.julgi.topics.timeline.Level;
import io.julgi.web.TimelineAnswer.Days;
import io.julgi.web.answer.Body;
import io.julgi.web.answer.Problem;
import io.julgi.web.answer.ProblemException;
import io.julgi.web.openapi.Meaning;
import io.julgi.web.openapi.Operation;
import io.julgi.web.openapi.Parameter;
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

    /** A page of articles, newest first. */
    @Meaning("Articles, newest first.")
    record ArticlePage(
            @Meaning("One page of them.") List<Article> articles,
            @Meaning(value = "The cursor of the next page; null on the last.", orNull = true)
                    String next) {}

    List<Route> routes() {
        return List.of(
                new Route(
                        Operation.of(
                                        "/api/v1/timeline",
                                        "timeline",
                                        "The timeline of a search word at one level",
                                        TimelineAnswer.class,
                                        "The timeline.")
                                .describedAs(
                                        "From the published build when the search word is tracked."
                                                + " Otherwise made at once from the newest stored"
                                                + " articles, with `provisional: true`; when that"
                                                + " takes long, the answer is 503"
                                                + " `urn:julgi:problem:still-computing` with"
                                                + " Retry-After, and asking again gets the result."
                                                + " Without any matching article: 200 with no"
                                                + " entries.")
                                .with(
                                        Parameter.text(
                                                        "q",
                                                        Parameters.MOST_CHARACTERS,
                                                        "The search word, at most 100 characters."
                                                                + " All its nouns must be among an"
                                                                + " article's tokens; a part of a"
                                                                + " token never matches.")
                                                .asRequired()
                                                .withExample("코로나19"),
                                        Parameter.oneOf(
                                                "level",
                                                Stream.of(Level.values()).map(Level::key).toList(),
                                                Level.MIDDLE.key(),
                                                "How finely the articles are divided."),
                                        Parameter.day(
                                                "from",
                                                "Only entries that touch the days from here on, and"
                                                        + " points from here on. First day in"
                                                        + " Asia/Seoul, YYYY-MM-DD."),
                                        Parameter.day(
                                                "to",
                                                "The same up to here. Last day in Asia/Seoul,"
                                                        + " included."))
                                .refusedWith(400, 503),
                        this::timeline),
                new Route(
                        Operation.of(
                                        "/api/v1/articles",
                                        "articles",
                                        "Matching articles, or all of one entry, newest first",
                                        ArticlePage.class,
                                        "A page.")
                                .with(
                                        Parameter.text(
                                                        "q",
                                                        Parameters.MOST_CHARACTERS,
                                                        "The search word. Needed unless `entry`"
                                                                + " names an entry of a build; give"
                                                                + " it with `entry` too, since the"
                                                                + " entries of a provisional"
                                                                + " timeline are only found by it.")
                                                .withExample("코로나19"),
                                        Parameter.text(
                                                "entry", "The id of an entry of a timeline."),
                                        Parameter.day(
                                                "from", "First day in Asia/Seoul, YYYY-MM-DD."),
                                        Parameter.day("to", "Last day in Asia/Seoul, included."),
                                        Parameter.integer(
                                                "limit",
                                                1,
                                                Parameters.MOST_ARTICLES,
                                                Parameters.ARTICLES,
                                                "How many at once."),
                                        Parameter.text("cursor", "`next` of the page before."))
                                .refusedWith(400, 404, 503),
                        this::articles));
    }

    /**
     * From the published build when the query is tracked, which takes a look into a cache; else
     * made at once, on other threads than those of requests.
     */
    private void timeline(Context context) {
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
        int articles = result.timeline().articles();
        if (articles > 0) {
            asked.untracked(query.text(), articles);
        }
        Body.json(
                        TimelineAnswer.of(
                                result.timeline(),
                                level,
                                days,
                                publication,
                                true,
                                result.limited()))
                .send(context);
    }

    /** All articles of an entry when one is named, else all that match the search word. */
    private void articles(Context context) {
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

    private ArticlePage matching(Query query, Days days, int limit, Optional<String> cursor) {
        if (query.tokens().isEmpty()) {
            return new ArticlePage(List.of(), null);
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
        return new ArticlePage(page.articles(), page.next().orElse(null));
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
                result.timeline().entries().stream()
                        .filter(each -> each.id().equals(entry))
                        .map(each -> each.members().stream().map(EventMember::id).toList())
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
    private ArticlePage page(IdSource ids, String build, int skip, Days days, int limit) {
        List<Article> page = new ArrayList<>();
        int at = skip;
        while (true) {
            List<String> some = ids.read(at, Parameters.MOST_ARTICLES);
            if (some.isEmpty()) {
                return new ArticlePage(page, null);
            }
            for (Article article : store.articles().byIds(some)) {
                // ids whose article is gone are skipped, so the place is that of the id
                int place = at + some.indexOf(article.id());
                if (page.size() == limit) {
                    return new ArticlePage(page, new EntryCursor(build, place).text());
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
