package io.julgi.sink;

import io.julgi.sink.mongo.Fields;
import io.julgi.topics.ThreadState;
import io.julgi.topics.threads.LinkKind;
import io.julgi.topics.threads.ThreadLink;
import io.julgi.topics.threads.ThreadPoint;
import io.julgi.topics.threads.TopicThread;
import java.util.Locale;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** How a thread stands in the collection {@code threads}. */
final class ThreadDocuments {
    static final String SECTION = "section";
    static final String STATE = "state";
    static final String KEYWORDS = "keywords";
    static final String EMERGING = "emerging";
    static final String LINKS = "links";
    static final String KIND = "kind";
    static final String THREAD = "thread";
    static final String AT = "at";
    static final String POINTS = "points";
    static final String FROM = "from";
    static final String TO = "to";
    static final String TOPIC = "topic";
    static final String ARTICLES = "articles";
    static final String SHARE = "share";

    /** Start of its last window, for sorting; read from {@link #POINTS} otherwise. */
    static final String LATEST = "latest";

    /** Articles in its last window, for sorting. */
    static final String LATEST_ARTICLES = "latestArticles";

    private ThreadDocuments() {}

    /**
     * @param thread with at least one point
     */
    static BsonDocument toBson(TopicThread thread) {
        ThreadPoint last = thread.points().get(thread.points().size() - 1);
        return new BsonDocument("_id", new BsonString(thread.id()))
                .append(SECTION, new BsonString(thread.section()))
                .append(STATE, state(thread.state()))
                .append(KEYWORDS, Fields.texts(thread.keywords()))
                .append(EMERGING, BsonBoolean.valueOf(thread.emerging()))
                .append(LINKS, Fields.documents(thread.links(), ThreadDocuments::link))
                .append(LATEST, Fields.moment(last.from()))
                .append(LATEST_ARTICLES, new BsonInt32(last.articles()))
                .append(POINTS, Fields.documents(thread.points(), ThreadDocuments::point));
    }

    private static BsonDocument link(ThreadLink link) {
        return new BsonDocument(KIND, new BsonString(link.kind().name().toLowerCase(Locale.ROOT)))
                .append(THREAD, new BsonString(link.thread()))
                .append(AT, Fields.moment(link.at()));
    }

    private static BsonDocument point(ThreadPoint point) {
        return new BsonDocument(FROM, Fields.moment(point.from()))
                .append(TO, Fields.moment(point.to()))
                .append(TOPIC, new BsonInt32(point.topic()))
                .append(ARTICLES, new BsonInt32(point.articles()))
                .append(SHARE, new BsonDouble(point.share()))
                .append(KEYWORDS, Fields.texts(point.keywords()));
    }

    static TopicThread thread(BsonDocument document) {
        return thread(new Fields(document));
    }

    static TopicThread thread(Fields fields) {
        return new TopicThread(
                fields.text("_id"),
                fields.text(SECTION),
                state(fields.text(STATE)),
                fields.texts(KEYWORDS),
                fields.flag(EMERGING),
                fields.documents(LINKS, ThreadDocuments::link),
                fields.documents(POINTS, ThreadDocuments::point));
    }

    private static ThreadLink link(Fields fields) {
        return new ThreadLink(
                LinkKind.valueOf(fields.text(KIND).toUpperCase(Locale.ROOT)),
                fields.text(THREAD),
                fields.moment(AT));
    }

    private static ThreadPoint point(Fields fields) {
        return new ThreadPoint(
                fields.moment(FROM),
                fields.moment(TO),
                fields.number(TOPIC),
                fields.number(ARTICLES),
                fields.real(SHARE),
                fields.texts(KEYWORDS));
    }

    /** In small letters, as in the HTTP API. */
    static BsonString state(ThreadState state) {
        return new BsonString(state.name().toLowerCase(Locale.ROOT));
    }

    static ThreadState state(String stored) {
        return ThreadState.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
