package io.julgi.sink;

import static com.mongodb.client.model.Projections.exclude;

import io.julgi.ingest.Article;
import io.julgi.sink.mongo.Fields;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** How an article stands in the collection {@code articles}. */
final class ArticleDocuments {
    static final String ID = "_id";
    static final String OUTLET = "outlet";
    static final String SECTION = "section";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String SUMMARY = "summary";
    static final String URL = "url";
    static final String PUBLISHED_AT = "publishedAt";
    static final String STORY = "story";
    static final String TOKENS = "tokens";
    static final String DICTIONARY = "dictionary";

    /** Lists show no bodies, which are most of a document. */
    static final Bson WITHOUT_BODY = exclude(BODY);

    private ArticleDocuments() {}

    static BsonDocument toBson(Article article) {
        BsonDocument document =
                new BsonDocument(ID, new BsonString(article.id()))
                        .append(OUTLET, new BsonString(article.outlet()))
                        .append(SECTION, new BsonString(article.section()))
                        .append(TITLE, new BsonString(article.title()))
                        .append(BODY, new BsonString(article.body()))
                        .append(SUMMARY, new BsonString(article.summary()))
                        .append(URL, new BsonString(article.url()))
                        .append(PUBLISHED_AT, Fields.moment(article.publishedAt()))
                        .append(TOKENS, Fields.texts(article.tokens()))
                        .append(DICTIONARY, new BsonString(article.dictionary()));
        if (article.isRetold()) {
            document.append(STORY, new BsonString(article.story()));
        }
        return document;
    }

    /** Bodies are empty where they were not asked for. */
    static Article article(BsonDocument document) {
        Fields fields = new Fields(document);
        return new Article(
                fields.text(ID),
                fields.text(OUTLET),
                fields.text(SECTION),
                fields.text(TITLE),
                fields.textOrEmpty(BODY),
                fields.text(URL),
                fields.moment(PUBLISHED_AT),
                fields.textOrEmpty(STORY),
                "",
                "",
                fields.textOrEmpty(SUMMARY),
                fields.texts(TOKENS),
                fields.text(DICTIONARY));
    }
}
