package io.julgi.sink;

import io.julgi.sink.mongo.Fields;
import io.julgi.topics.lda.ArticleShare;
import io.julgi.topics.lda.TopicWord;
import io.julgi.topics.threads.Topic;
import io.julgi.topics.threads.TopicWindow;
import java.time.Instant;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** How a window with its topics stands in the collection {@code windows}. */
final class WindowDocuments {
    static final String SECTION = "section";
    static final String FROM = "from";
    static final String TO = "to";
    static final String ARTICLES = "articles";
    static final String TOPICS = "topics";
    static final String OPEN = "open";
    static final String THREADS = "threads";
    static final String NUMBER = "number";
    static final String WORDS = "words";
    static final String TOKEN = "token";
    static final String WEIGHT = "weight";
    static final String KEYWORDS = "keywords";
    static final String SHARE = "share";
    static final String NOVELTY = "novelty";
    static final String TYPICAL = "typical";
    static final String ARTICLE = "article";

    private WindowDocuments() {}

    /** The two moments have a fixed form, so no section's name can make two ids the same. */
    private static String id(String section, Instant from, Instant to) {
        return section + "/" + from + "/" + to;
    }

    static BsonDocument toBson(TopicWindow window) {
        BsonDateTime from = Fields.moment(window.from());
        BsonDateTime to = Fields.moment(window.to());
        BsonDocument document =
                new BsonDocument(
                                "_id",
                                new BsonString(id(window.section(), window.from(), window.to())))
                        .append(SECTION, new BsonString(window.section()))
                        .append(FROM, from)
                        .append(TO, to)
                        .append(ARTICLES, new BsonInt32(window.articles()))
                        .append(TOPICS, Fields.documents(window.topics(), WindowDocuments::topic));
        if (window.open()) {
            document.append(OPEN, BsonBoolean.TRUE)
                    .append(THREADS, Fields.documents(window.threads(), ThreadDocuments::toBson));
        }
        return document;
    }

    private static BsonDocument topic(Topic topic) {
        return new BsonDocument(NUMBER, new BsonInt32(topic.number()))
                .append(WORDS, Fields.documents(topic.words(), WindowDocuments::word))
                .append(KEYWORDS, Fields.texts(topic.keywords()))
                .append(ARTICLES, new BsonInt32(topic.articles()))
                .append(SHARE, new BsonDouble(topic.share()))
                .append(NOVELTY, new BsonDouble(topic.novelty()))
                .append(TYPICAL, Fields.documents(topic.typical(), WindowDocuments::typical));
    }

    private static BsonDocument word(TopicWord word) {
        return new BsonDocument(TOKEN, new BsonString(word.token()))
                .append(WEIGHT, new BsonDouble(word.weight()));
    }

    private static BsonDocument typical(ArticleShare article) {
        return new BsonDocument(ARTICLE, new BsonString(article.article()))
                .append(SHARE, new BsonDouble(article.share()));
    }

    static TopicWindow window(BsonDocument document) {
        Fields fields = new Fields(document);
        boolean open = fields.flag(OPEN);
        return new TopicWindow(
                fields.text(SECTION),
                fields.moment(FROM),
                fields.moment(TO),
                fields.number(ARTICLES),
                fields.documents(TOPICS, WindowDocuments::topic),
                open,
                open ? fields.documents(THREADS, ThreadDocuments::thread) : List.of());
    }

    private static Topic topic(Fields fields) {
        return new Topic(
                fields.number(NUMBER),
                fields.documents(WORDS, word -> new TopicWord(word.text(TOKEN), word.real(WEIGHT))),
                fields.texts(KEYWORDS),
                fields.number(ARTICLES),
                fields.real(SHARE),
                fields.real(NOVELTY),
                fields.documents(
                        TYPICAL,
                        article -> new ArticleShare(article.text(ARTICLE), article.real(SHARE))));
    }
}
