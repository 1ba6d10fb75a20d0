package io.julgi.sink;

import io.julgi.sink.mongo.Fields;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** How builds stand in {@code builds}, and the published one in {@code publication}. */
public final class BuildDocuments {
    static final String BUILDS = "builds";
    static final String PUBLICATION = "publication";

    static final String STARTED_AT = "startedAt";
    static final String FINISHED_AT = "finishedAt";
    static final String ARTICLES = "articles";
    static final String QUERIES = "queries";
    static final String ENTRIES = "entries";
    static final String DICTIONARY = "dictionary";

    static final String PUBLISHED = "published";
    static final String BUILD = "build";
    static final String PUBLISHED_AT = "publishedAt";
    static final String PREVIOUS = "previous";

    private BuildDocuments() {}

    static BsonDocument toBson(Build build) {
        BsonDocument document =
                new BsonDocument("_id", new BsonString(build.id()))
                        .append(STARTED_AT, Fields.moment(build.startedAt()))
                        .append(ARTICLES, new BsonInt64(build.articles()))
                        .append(QUERIES, new BsonInt32(build.queries()))
                        .append(ENTRIES, new BsonInt32(build.entries()))
                        .append(DICTIONARY, new BsonString(build.dictionary()));
        if (build.finishedAt() != null) {
            document.append(FINISHED_AT, Fields.moment(build.finishedAt()));
        }
        return document;
    }

    static Build build(BsonDocument document) {
        Fields fields = new Fields(document);
        return new Build(
                fields.text("_id"),
                fields.moment(STARTED_AT),
                fields.momentIfThere(FINISHED_AT).orElse(null),
                fields.count(ARTICLES),
                fields.number(QUERIES),
                fields.number(ENTRIES),
                fields.text(DICTIONARY));
    }

    static BsonDocument toBson(Publication publication) {
        return new BsonDocument("_id", new BsonString(PUBLISHED))
                .append(BUILD, new BsonString(publication.build()))
                .append(PUBLISHED_AT, Fields.moment(publication.publishedAt()))
                .append(PREVIOUS, new BsonString(publication.previous()));
    }

    static Publication publication(BsonDocument document) {
        Fields fields = new Fields(document);
        return new Publication(
                fields.text(BUILD), fields.moment(PUBLISHED_AT), fields.text(PREVIOUS));
    }
}
