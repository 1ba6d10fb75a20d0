package io.julgi.sink;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.julgi.ingest.Article;
import io.julgi.sink.mongo.DocumentCollection;
import io.julgi.sink.mongo.StoredIndex;
import io.julgi.topics.NewsCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** The articles with their tokens. */
public final class ArticleStore {
    static final List<StoredIndex> INDEXES =
            List.of(
                    // All articles by time, for pages and for the ranges of a rebuild.
                    new StoredIndex("articles", descending("publishedAt", "_id")),
                    // The articles of a query, newest first. The first token is looked up, the
                    // others are compared.
                    new StoredIndex(
                            "articles",
                            compoundIndex(ascending("tokens"), descending("publishedAt", "_id"))));

    /** The collection's name, for {@link Store#bulk}. */
    public static final String COLLECTION = "articles";

    private static final String ID = "_id";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String TOKENS = "tokens";
    private static final String DICTIONARY = "dictionary";

    /** Lists show no bodies, which are most of a document. */
    private static final Bson WITHOUT_BODY = exclude("body");

    private static final Bson NEWEST_FIRST = descending(PUBLISHED_AT, ID);
    private static final Bson OLDEST_FIRST = ascending(PUBLISHED_AT, ID);
    private static final int READ_AT_ONCE = 1_000;

    private final DocumentCollection articles;

    ArticleStore(DocumentCollection articles) {
        this.articles = articles;
    }

    /** Puts this article in the place of the one with its id, or adds it. */
    public static WriteModel<BsonDocument> upsert(Article article) {
        return StoredForms.DOCUMENTS.upsert(article);
    }

    /**
     * Puts these tokens in the place of others that were made with another dictionary. Does nothing
     * when the article was revised or tokenised anew in the meantime: then the later word counts.
     */
    public static WriteModel<BsonDocument> retokenize(Article article) {
        BsonDocument outdated =
                new BsonDocument(ID, new BsonString(article.id()))
                        .append("title", new BsonString(article.title()))
                        .append("body", new BsonString(article.body()))
                        .append(
                                DICTIONARY,
                                new BsonDocument("$ne", new BsonString(article.dictionary())));
        return new UpdateOneModel<>(
                outdated,
                combine(set(TOKENS, article.tokens()), set(DICTIONARY, article.dictionary())));
    }

    /** Writes all of these; of several with one id the last one counts. */
    public void write(List<Article> written) {
        articles.write(written.stream().map(ArticleStore::upsert).toList());
    }

    /** The article with this id, with its body. */
    public Optional<Article> find(String id) {
        return articles.find(id, Article.class);
    }

    /**
     * A page of articles, newest first, without bodies. Articles that come while someone turns the
     * pages neither repeat nor hide any.
     *
     * @throws IllegalArgumentException for a cursor that is not ours
     */
    public ArticleBatch page(ArticleFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        if (!filter.tokens().isEmpty()) {
            conditions.add(all(TOKENS, filter.tokens()));
        }
        filter.from()
                .ifPresent(day -> conditions.add(gte(PUBLISHED_AT, NewsCalendar.startOf(day))));
        filter.to()
                .ifPresent(
                        day ->
                                conditions.add(
                                        lt(PUBLISHED_AT, NewsCalendar.startOf(day.plusDays(1)))));

        filter.cursor().map(ArticlePosition::ofCursor).map(this::before).ifPresent(conditions::add);

        // One more than wanted tells whether there is a next page.
        List<Article> found = newest(conditions, filter.limit() + 1);
        if (found.size() <= filter.limit()) {
            return new ArticleBatch(found, Optional.empty());
        }
        List<Article> page = found.subList(0, filter.limit());
        Article last = page.get(page.size() - 1);
        String next = new ArticlePosition(last.publishedAt(), last.id()).toCursor();
        return new ArticleBatch(page, Optional.of(next));
    }

    private Bson before(ArticlePosition position) {
        return and(
                // Redundant, but this is the bound that an index can use.
                lte(PUBLISHED_AT, position.publishedAt()),
                or(lt(PUBLISHED_AT, position.publishedAt()), lt(ID, position.id())));
    }

    /**
     * The newest articles that have all of these tokens, newest first, without bodies. Without
     * tokens nothing matches, as in {@link io.julgi.nlp.Query#matches}.
     */
    public List<Article> matching(List<String> tokens, int limit) {
        if (tokens.isEmpty() || limit < 1) {
            return List.of();
        }
        return newest(List.of(all(TOKENS, tokens)), limit);
    }

    private List<Article> newest(List<Bson> conditions, int limit) {
        Bson filter = conditions.isEmpty() ? empty() : and(conditions);
        return articles.list(
                "finding articles",
                stored ->
                        stored.find(filter, Article.class)
                                .projection(WITHOUT_BODY)
                                .sort(NEWEST_FIRST)
                                .limit(limit)
                                .batchSize(Math.min(limit, READ_AT_ONCE)));
    }

    /** The articles with these ids in this order, without bodies; missing ones are left out. */
    public List<Article> byIds(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Article> found = new HashMap<>();
        for (Article article :
                articles.list(
                        "finding %d articles by id".formatted(ids.size()),
                        stored ->
                                stored.find(in(ID, ids), Article.class).projection(WITHOUT_BODY))) {
            found.put(article.id(), article);
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** What is stored under these ids, with bodies, by id; missing ones are left out. */
    public Map<String, Article> stored(List<String> ids) {
        Map<String, Article> found = new HashMap<>();
        articles.list(
                        "finding %d articles by id".formatted(ids.size()),
                        stored -> stored.find(in(ID, ids), Article.class))
                .forEach(article -> found.put(article.id(), article));
        return found;
    }

    /** How many articles there are, by the database's own figures, without counting them. */
    public long count() {
        return articles.ask("counting articles", MongoCollection::estimatedDocumentCount);
    }

    /**
     * Cuts all stored articles into ranges of about equal numbers of articles, oldest first, at the
     * bounds of days. A day is not cut, so there may be fewer ranges than wanted. Reads every
     * article's date once, inside the database.
     *
     * @param atMost at least 1
     */
    public List<ArticleRange> ranges(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost must be at least 1 but is " + atMost);
        }
        SortedMap<LocalDate, Long> days = articlesByDay();
        long left = days.values().stream().mapToLong(Long::longValue).sum();
        List<ArticleRange> ranges = new ArrayList<>();
        LocalDate from = null;
        long taken = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            from = from == null ? day.getKey() : from;
            taken += day.getValue();
            int still = atMost - ranges.size();
            boolean last = day.getKey().equals(days.lastKey());
            // What is left is shared out anew each time, so one huge day does not starve the rest.
            if (last || (still > 1 && taken * still >= left)) {
                ranges.add(
                        new ArticleRange(startOf(from), startOf(day.getKey().plusDays(1)), taken));
                left -= taken;
                taken = 0;
                from = null;
            }
        }
        return List.copyOf(ranges);
    }

    /** How many articles a day has. */
    record DayCount(LocalDate id, long articles) {}

    private SortedMap<LocalDate, Long> articlesByDay() {
        BsonDocument day =
                new BsonDocument(
                        "$dateToString",
                        new BsonDocument("format", new BsonString("%Y-%m-%d"))
                                .append("date", new BsonString("$" + PUBLISHED_AT)));
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        articles.list(
                        "counting articles by day",
                        stored ->
                                stored.aggregate(
                                        List.of(group(day, sum("articles", 1L))), DayCount.class))
                .forEach(count -> days.put(count.id(), count.articles()));
        return days;
    }

    /** Only to cut evenly, so any day will do: it is UTC's. */
    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Gives each article of the range as it is stored, oldest first, with bodies. */
    public void forEach(ArticleRange range, Consumer<Article> reader) {
        try (ArticleCursor cursor = read(range, Optional.empty())) {
            cursor.forEachRemaining(reader);
        }
    }

    /**
     * The articles of the range, oldest first, with bodies.
     *
     * @param after where an earlier reader of the range stopped: {@link ArticleCursor#position()}
     */
    public ArticleCursor read(ArticleRange range, Optional<ArticlePosition> after) {
        return new ArticleCursor(
                after,
                position ->
                        articles.documents()
                                .find(and(conditions(range, position)), Article.class)
                                .sort(OLDEST_FIRST)
                                .batchSize(READ_AT_ONCE)
                                .cursor(),
                articles.retries(),
                articles.context("reading articles from %s".formatted(range.from())));
    }

    private List<Bson> conditions(ArticleRange range, Optional<ArticlePosition> after) {
        List<Bson> conditions = new ArrayList<>();
        Instant from =
                after.map(ArticlePosition::publishedAt)
                        .filter(moment -> moment.isAfter(range.from()))
                        .orElse(range.from());
        conditions.add(gte(PUBLISHED_AT, from));
        conditions.add(lt(PUBLISHED_AT, range.to()));
        // Nothing before the position is left by now, so the id decides among the articles of its
        // moment only.
        after.ifPresent(
                position ->
                        conditions.add(
                                or(
                                        gt(PUBLISHED_AT, position.publishedAt()),
                                        gt(ID, position.id()))));
        return conditions;
    }
}
