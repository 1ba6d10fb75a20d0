package io.julgi.sink.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * One collection of the store. All faults leave it as {@link StoreException} with the collection's
 * name, so that nobody outside this package needs the driver's exceptions.
 */
public final class DocumentCollection {
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<BsonDocument> documents;
    private final BulkWriter writer;
    private final Retries retries;

    public DocumentCollection(MongoCollection<BsonDocument> documents, Retries retries) {
        this.documents = documents;
        this.retries = retries;
        this.writer = new BulkWriter(documents, retries);
    }

    /** Removes the document with this {@code _id}, if it is there. */
    public static WriteModel<BsonDocument> delete(String id) {
        return new DeleteOneModel<>(eq("_id", new BsonString(id)));
    }

    public BulkWriter writer() {
        return writer;
    }

    public void write(List<WriteModel<BsonDocument>> writes) {
        writer.write(writes);
    }

    /** The document with this {@code _id}, as a record of this type. */
    public <T> Optional<T> find(String id, Class<T> type) {
        return Optional.ofNullable(
                ask("finding '" + id + "'", all -> all.find(eq("_id", id), type).first()));
    }

    /** All results; the query must be bounded. */
    public <T> List<T> list(
            String what, Function<MongoCollection<BsonDocument>, MongoIterable<T>> query) {
        return ask(what, all -> query.apply(all).into(new ArrayList<>()));
    }

    /** Adds the document; false, and nothing done, when its {@code _id} is there already. */
    public boolean addIfAbsent(String what, BsonDocument document) {
        return ask(
                what,
                all -> {
                    try {
                        all.insertOne(document);
                        return true;
                    } catch (MongoWriteException fault) {
                        if (fault.getCode() == DUPLICATE_KEY) {
                            return false;
                        }
                        throw fault;
                    }
                });
    }

    /** Replaces the document that is as this filter says; false when none is. */
    public boolean replaceIf(String what, Bson asItWas, BsonDocument next) {
        return ask(what, all -> all.replaceOne(asItWas, next).getMatchedCount() == 1);
    }

    public void deleteAll(Bson filter) {
        ask("deleting documents", all -> all.deleteMany(filter));
    }

    /**
     * Asks once, so that a reader learns of a fault at once; the driver itself repeats reads when a
     * connection breaks.
     */
    public <T> T ask(String what, Function<MongoCollection<BsonDocument>, T> question) {
        try {
            return question.apply(documents);
        } catch (MongoException | BSONException fault) {
            throw StoreException.of(context(what), fault);
        }
    }

    /** For reading on after an error: how often, how long. */
    public Retries retries() {
        return retries;
    }

    public MongoCollection<BsonDocument> documents() {
        return documents;
    }

    public String context(String what) {
        return "Collection '%s': %s".formatted(documents.getNamespace().getCollectionName(), what);
    }
}
