package io.julgi.sink;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.julgi.sink.crawl.MongoFrontier;
import io.julgi.sink.mongo.Retries;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** A MongoDB server in this JVM, on a free loopback port, spoken to through the driver. */
public final class EmbeddedMongo implements AutoCloseable {
    private final Supplier<MongoBackend> backend;
    private final InetSocketAddress address;
    private final BlockingQueue<ClusterDescription> descriptions = new LinkedBlockingQueue<>();
    private MongoServer server;

    private EmbeddedMongo(Supplier<MongoBackend> backend) {
        this.backend = backend;
        server = new MongoServer(backend.get());
        address = server.bind();
    }

    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(MemoryBackend::new);
    }

    public static EmbeddedMongo persistent(Path file) {
        return new EmbeddedMongo(() -> new H2Backend(file.toString()));
    }

    StoreSettings settings() {
        return settings("");
    }

    /**
     * @param options of the connection string: {@code serverSelectionTimeoutMS=200}
     */
    StoreSettings settings(String options) {
        return new StoreSettings(
                "mongodb://%s:%d/?%s"
                        .formatted(address.getHostString(), address.getPort(), options),
                "julgi");
    }

    /** A store with its indexes. */
    public Store store() {
        Store store = Store.open(settings());
        store.createIndexes();
        store.createIndexes(MongoFrontier.INDEXES);
        return store;
    }

    /** A store of which all commands to the server are listened to. */
    public Store storeWith(CommandListener listener) {
        return Store.open(
                settings(),
                MongoClientSettings.builder().addCommandListener(listener),
                Retries.DEFAULT);
    }

    /**
     * A store that waits for the server no longer than this. It knows it at once, and again after
     * {@link #awaitSeen}.
     */
    public Store impatientStore(Duration longest, Retries retries) {
        Store store =
                Store.open(
                        settings("serverSelectionTimeoutMS=" + longest.toMillis()),
                        MongoClientSettings.builder()
                                .applyToClusterSettings(
                                        cluster -> cluster.addClusterListener(watch()))
                                .applyToServerSettings(
                                        look ->
                                                look.heartbeatFrequency(50, MILLISECONDS)
                                                        .minHeartbeatFrequency(10, MILLISECONDS)),
                        retries);
        awaitSeen();
        return store;
    }

    private ClusterListener watch() {
        return new ClusterListener() {
            @Override
            public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
                descriptions.add(event.getNewDescription());
            }
        };
    }

    /** Until the impatient store knows a server that was started. */
    public void awaitSeen() {
        try {
            ClusterDescription newest;
            do {
                newest = descriptions.take();
            } while (!newest.hasWritableServer());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public void stop() {
        server.shutdownNow();
    }

    /** At the same address; in memory it begins empty. */
    public void start() {
        server = new MongoServer(backend.get());
        server.bind(address);
    }

    @Override
    public void close() {
        stop();
    }
}
