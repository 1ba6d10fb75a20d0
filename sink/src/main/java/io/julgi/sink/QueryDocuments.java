package io.julgi.sink;

import io.julgi.sink.mongo.Fields;
import org.bson.BsonDocument;

/** How a search word stands in the collection {@code queries}; its {@code _id} is its key. */
final class QueryDocuments {
    static final String TEXT = "text";
    static final String TRACKED = "tracked";
    static final String ARTICLES = "articles";
    static final String ASKED = "asked";
    static final String LAST_ASKED = "lastAsked";

    private QueryDocuments() {}

    static TrackedQuery query(BsonDocument document) {
        Fields fields = new Fields(document);
        return new TrackedQuery(
                fields.text(TEXT),
                fields.flag(TRACKED),
                fields.countOrZero(ARTICLES),
                fields.countOrZero(ASKED));
    }
}
