package io.julgi.sink.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * Writes many documents of one collection at once. A write returns when all of them are on disk (of
 * a majority, where there are several servers). What fails for a moment is tried again, which is
 * harmless because only writes that may be repeated are taken: replace-with-upsert, delete, and
 * setting fields to values, all by {@code _id}.
 */
public final class BulkWriter {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** Of all updates, these end the same however often they are done. */
    private static final Set<String> SETTING = Set.of("$set", "$setOnInsert");

    private final MongoCollection<BsonDocument> collection;
    private final Retries retries;

    BulkWriter(MongoCollection<BsonDocument> collection, Retries retries) {
        this.collection = collection;
        this.retries = retries;
    }

    /**
     * Writes all of these, in any order; of several writes to one document the last one counts.
     *
     * @throws StoreException when that failed for good or too often; some documents may have been
     *     written, and writing all of them again is right
     * @throws IllegalArgumentException for a write that may not be repeated
     */
    public void write(List<WriteModel<BsonDocument>> writes) {
        List<WriteModel<BsonDocument>> last = lastOfEachDocument(writes);
        if (last.isEmpty()) {
            return;
        }
        retries.run(
                "Collection '%s': writing %d documents"
                        .formatted(collection.getNamespace().getCollectionName(), last.size()),
                () -> collection.bulkWrite(last, UNORDERED));
    }

    /**
     * An unordered bulk may do a document's delete before its replacement, so only one write of
     * each document is sent.
     */
    private List<WriteModel<BsonDocument>> lastOfEachDocument(
            List<WriteModel<BsonDocument>> writes) {
        Map<BsonValue, WriteModel<BsonDocument>> last = new LinkedHashMap<>();
        for (WriteModel<BsonDocument> write : writes) {
            last.put(idOf(write), write);
        }
        return new ArrayList<>(last.values());
    }

    private BsonValue idOf(WriteModel<BsonDocument> write) {
        BsonDocument filter = filterOf(write);
        boolean byId = filter.size() == 1 || write instanceof UpdateOneModel<BsonDocument>;
        if (byId && filter.containsKey("_id")) {
            return filter.get("_id");
        }
        throw new IllegalArgumentException(
                "Only replace-with-upsert and delete by _id, and setting fields, may be repeated"
                        + " after a fault, not "
                        + write);
    }

    /** Of a write that may be repeated; empty for another one. */
    private BsonDocument filterOf(WriteModel<BsonDocument> write) {
        if (write instanceof ReplaceOneModel<BsonDocument> replace
                && replace.getReplaceOptions().isUpsert()) {
            return rendered(replace.getFilter());
        }
        if (write instanceof DeleteOneModel<BsonDocument> delete) {
            return rendered(delete.getFilter());
        }
        if (write instanceof UpdateOneModel<BsonDocument> update
                && update.getUpdate() != null
                && SETTING.containsAll(rendered(update.getUpdate()).keySet())) {
            return rendered(update.getFilter());
        }
        return new BsonDocument();
    }

    private BsonDocument rendered(Bson bson) {
        return bson.toBsonDocument(BsonDocument.class, collection.getCodecRegistry());
    }
}
