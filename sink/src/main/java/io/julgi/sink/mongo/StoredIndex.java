package io.julgi.sink.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/**
 * An index besides the one on {@code _id}. Each store names those it needs; {@code IndexesIT} lists
 * every query of the stores beside the index that serves it.
 *
 * @param collection on which it is
 * @param keys its fields: those compared for equality first, then those sorted by
 */
public record StoredIndex(String collection, Bson keys) {

    /** Makes those that are not there yet; does nothing when all are. */
    public static void create(List<StoredIndex> wanted, MongoDatabase database, Retries retries) {
        Map<String, List<IndexModel>> byCollection =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoredIndex::collection,
                                        Collectors.mapping(
                                                index -> new IndexModel(index.keys()),
                                                Collectors.toList())));
        byCollection.forEach(
                (collection, indexes) ->
                        retries.run(
                                "Collection '%s': creating %d indexes"
                                        .formatted(collection, indexes.size()),
                                () -> database.getCollection(collection).createIndexes(indexes)));
    }
}
