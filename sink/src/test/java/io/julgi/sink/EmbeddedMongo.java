package io.julgi.sink;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;

/** A MongoDB server in this JVM, on a free loopback port, spoken to through the driver. */
final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server;
    private final StoreSettings settings;

    private EmbeddedMongo(MongoBackend backend) {
        server = new MongoServer(backend);
        settings = new StoreSettings(server.bindAndGetConnectionString(), "julgi");
    }

    static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(new MemoryBackend());
    }

    static EmbeddedMongo persistent(Path file) {
        return new EmbeddedMongo(new H2Backend(file.toString()));
    }

    StoreSettings settings() {
        return settings;
    }

    /** A store with its indexes. */
    Store store() {
        Store store = Store.open(settings);
        store.createIndexes();
        return store;
    }

    /** A store of which all commands to the server are listened to. */
    Store storeWith(CommandListener listener) {
        return Store.open(
                settings,
                MongoClientSettings.builder().addCommandListener(listener),
                Retries.DEFAULT);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
