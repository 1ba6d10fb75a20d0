package io.julgi.jobs.flink;

import com.mongodb.client.model.WriteModel;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.mongo.BulkWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.util.function.SerializableFunction;
import org.bson.BsonDocument;

/**
 * Writes to one collection of the store: unordered bulks of replace-with-upsert, the rest at each
 * checkpoint. At least once; as ids are made from content, a replay after a failure writes the same
 * documents again.
 */
public final class MongoSink<T> implements Sink<T> {
    private static final int BULK = 1_000;

    private final StoreSettings settings;
    private final String collection;
    private final SerializableFunction<T, WriteModel<BsonDocument>> write;

    /**
     * @param collection named by its store: {@code ArticleStore.COLLECTION}
     * @param write the write of one element; may be repeated
     */
    public MongoSink(
            StoreSettings settings,
            String collection,
            SerializableFunction<T, WriteModel<BsonDocument>> write) {
        this.settings = settings;
        this.collection = collection;
        this.write = write;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer(Store.open(settings));
    }

    private final class Writer implements SinkWriter<T> {
        private final Store store;
        private final BulkWriter bulk;
        private final List<WriteModel<BsonDocument>> pending = new ArrayList<>();

        Writer(Store store) {
            this.store = store;
            this.bulk = store.bulk(collection);
        }

        @Override
        public void write(T element, Context context) {
            pending.add(write.apply(element));
            if (pending.size() >= BULK) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean endOfInput) {
            bulk.write(List.copyOf(pending));
            pending.clear();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
