package io.julgi.sink;

import io.julgi.topics.ThreadPoint;
import io.julgi.topics.ThreadState;
import io.julgi.topics.TopicThread;
import java.util.Locale;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** How a thread stands in the collection {@code threads}. */
final class ThreadDocuments {
    static final String SECTION = "section";
    static final String STATE = "state";
    static final String KEYWORDS = "keywords";
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
                .append(LATEST, Fields.moment(last.from()))
                .append(LATEST_ARTICLES, new BsonInt32(last.articles()))
                .append(POINTS, Fields.documents(thread.points(), ThreadDocuments::point));
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
        Fields fields = new Fields(document);
        return new TopicThread(
                fields.text("_id"),
                fields.text(SECTION),
                state(fields.text(STATE)),
                fields.texts(KEYWORDS),
                fields.documents(POINTS, ThreadDocuments::point));
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
