package io.julgi.sink.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * An index besides the one on {@code _id}. Each store names those it needs; {@code IndexesIT} lists
 * every query of the stores beside the index that serves it.
 *
 * @param collection on which it is
 * @param keys its fields: those compared for equality first, then those sorted by
 */
public record StoredIndex(String collection, Bson keys) {

    /**
     * Makes those that are not there yet, one by one; does nothing when all are. (FerretDB 1.x ends
     * when it is asked for two existing ones in one command.)
     */
    public static void create(List<StoredIndex> wanted, MongoDatabase database, Retries retries) {
        for (StoredIndex index : wanted) {
            retries.run(
                    "Collection '%s': creating the index %s"
                            .formatted(index.collection, index.keys.toBsonDocument().toJson()),
                    () -> database.getCollection(index.collection).createIndex(index.keys()));
        }
    }
}
