package io.julgi.sink.crawl;

import io.julgi.ingest.crawl.CrawlState;
import io.julgi.ingest.crawl.CrawlTask;
import io.julgi.ingest.crawl.CrawlTask.Days;
import io.julgi.ingest.crawl.CrawlTask.Kind;
import io.julgi.ingest.crawl.DuplicateCandidate;
import io.julgi.ingest.extract.LinkMetadata;
import io.julgi.ingest.extract.TimeOrigin;
import io.julgi.ingest.fetch.Validators;
import io.julgi.sink.mongo.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * How the frontier stands in its collections: {@code crawl} has what is known of every address,
 * {@code crawlDue} only the tasks that are still to be done, {@code crawlStories} the articles of
 * the last days with their stories.
 */
public final class CrawlDocuments {
    static final String KNOWN = "crawl";
    public static final String DUE = "crawlDue";
    public static final String STORIES = "crawlStories";

    static final String ID = "_id";
    public static final String HOST = "host";
    public static final String PRIORITY = "priority";
    public static final String DUE_AT = "due";
    static final String NEXT = "next";
    public static final String SEEN_AT = "seenAt";

    private static final String OUTLET = "outlet";
    private static final String KIND = "kind";
    private static final String ADDRESS = "address";
    private static final String SOURCE = "source";
    private static final String PAGE = "page";
    private static final String INDEXES = "indexes";
    private static final String DAY = "day";
    private static final String SINCE = "since";
    private static final String RUN = "run";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String ORIGIN = "origin";
    private static final String SECTION = "section";

    private static final String VISITS = "visits";
    private static final String FAILURES = "failures";
    private static final String LAST_VISIT = "lastVisit";
    private static final String INTERVAL = "interval";
    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "lastModified";
    private static final String CONTENT = "content";
    private static final String LAYOUT = "layout";
    private static final String TIME_ORIGIN = "timeOrigin";
    private static final String STORY = "story";

    private static final String TITLE = "title";
    private static final String FINGERPRINT = "fingerprint";

    private CrawlDocuments() {}

    /** A task that is to be done. */
    static BsonDocument due(CrawlTask task, Instant due) {
        BsonDocument document =
                new BsonDocument(ID, new BsonString(task.key()))
                        .append(HOST, new BsonString(task.host()))
                        .append(PRIORITY, new BsonInt32(task.priority()))
                        .append(DUE_AT, Fields.moment(due))
                        .append(OUTLET, new BsonString(task.outlet()))
                        .append(KIND, new BsonString(task.kind().name()))
                        .append(ADDRESS, new BsonString(task.address()));
        putText(document, SOURCE, task.source());
        putNumber(document, PAGE, task.page());
        if (!task.indexes().isEmpty()) {
            document.append(INDEXES, Fields.texts(task.indexes()));
        }
        task.backfill()
                .ifPresent(
                        days ->
                                document.append(DAY, Fields.day(days.day()))
                                        .append(SINCE, Fields.day(days.since()))
                                        .append(RUN, new BsonString(days.run())));
        LinkMetadata metadata = task.metadata();
        putMoment(document, PUBLISHED_AT, metadata.publishedAt());
        document.append(ORIGIN, new BsonString(metadata.origin().name()));
        putText(document, SECTION, metadata.section());
        return document;
    }

    static CrawlTask task(BsonDocument document) {
        Fields fields = new Fields(document);
        return new CrawlTask(
                fields.text(ID),
                fields.text(OUTLET),
                Kind.valueOf(fields.text(KIND)),
                fields.text(ADDRESS),
                fields.textOrEmpty(SOURCE),
                (int) fields.countOrZero(PAGE),
                document.containsKey(INDEXES) ? fields.texts(INDEXES) : List.of(),
                document.containsKey(DAY)
                        ? Optional.of(
                                new Days(fields.day(DAY), fields.day(SINCE), fields.text(RUN)))
                        : Optional.empty(),
                new LinkMetadata(
                        fields.momentIfThere(PUBLISHED_AT),
                        TimeOrigin.valueOf(fields.text(ORIGIN)),
                        fields.textOrEmpty(SECTION)));
    }

    static Instant dueAt(BsonDocument document) {
        return new Fields(document).moment(DUE_AT);
    }

    /** What is known of an address; what is as before the first visit is left out. */
    static BsonDocument known(CrawlTask task, CrawlState state, Optional<Instant> next) {
        BsonDocument document =
                new BsonDocument(ID, new BsonString(task.key()))
                        .append(OUTLET, new BsonString(task.outlet()))
                        .append(ADDRESS, new BsonString(task.address()));
        putMoment(document, NEXT, next);
        putNumber(document, VISITS, state.visits());
        putNumber(document, FAILURES, state.failures());
        putMoment(document, LAST_VISIT, state.lastVisit());
        if (!state.interval().isZero()) {
            document.append(INTERVAL, new BsonInt64(state.interval().toMillis()));
        }
        putText(document, ETAG, state.validators().etag());
        putText(document, LAST_MODIFIED, state.validators().lastModified());
        putText(document, CONTENT, state.content());
        putText(document, LAYOUT, state.layout());
        state.timeOrigin()
                .ifPresent(origin -> document.append(TIME_ORIGIN, new BsonString(origin.name())));
        state.candidate().ifPresent(seen -> document.append(STORY, story(seen)));
        return document;
    }

    static CrawlState state(BsonDocument document) {
        Fields fields = new Fields(document);
        return new CrawlState(
                (int) fields.countOrZero(VISITS),
                (int) fields.countOrZero(FAILURES),
                fields.momentIfThere(LAST_VISIT),
                Duration.ofMillis(fields.countOrZero(INTERVAL)),
                new Validators(fields.textOrEmpty(ETAG), fields.textOrEmpty(LAST_MODIFIED)),
                fields.textOrEmpty(CONTENT),
                fields.textOrEmpty(LAYOUT),
                document.containsKey(TIME_ORIGIN)
                        ? Optional.of(TimeOrigin.valueOf(fields.text(TIME_ORIGIN)))
                        : Optional.empty(),
                document.containsKey(STORY)
                        ? Optional.of(story(document.getDocument(STORY)))
                        : Optional.empty());
    }

    /** When the address is to be visited again; empty for never. */
    static Optional<Instant> next(BsonDocument document) {
        return new Fields(document).momentIfThere(NEXT);
    }

    static BsonDocument story(DuplicateCandidate member) {
        return new BsonDocument(ID, new BsonString(member.id()))
                .append(OUTLET, new BsonString(member.outlet()))
                .append(TITLE, new BsonString(member.title()))
                .append(FINGERPRINT, new BsonInt64(member.fingerprint()))
                .append(SEEN_AT, Fields.moment(member.seenAt()))
                .append(STORY, new BsonString(member.story()));
    }

    static DuplicateCandidate story(BsonDocument document) {
        Fields fields = new Fields(document);
        return new DuplicateCandidate(
                fields.text(ID),
                fields.text(OUTLET),
                fields.text(TITLE),
                fields.count(FINGERPRINT),
                fields.moment(SEEN_AT),
                fields.text(STORY));
    }

    private static void putText(BsonDocument document, String name, String text) {
        if (!text.isEmpty()) {
            document.append(name, new BsonString(text));
        }
    }

    private static void putNumber(BsonDocument document, String name, int number) {
        if (number != 0) {
            document.append(name, new BsonInt32(number));
        }
    }

    private static void putMoment(BsonDocument document, String name, Optional<Instant> moment) {
        moment.ifPresent(at -> document.append(name, Fields.moment(at)));
    }
}
