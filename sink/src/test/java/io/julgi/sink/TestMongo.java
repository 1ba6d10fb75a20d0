package io.julgi.sink;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.CommandListener;
import io.julgi.sink.crawl.MongoFrontier;
import io.julgi.sink.embedded.EmbeddedMongo;
import io.julgi.sink.mongo.Retries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;

/** The MongoDB server of the local run, which can be stopped and started again. */
public final class TestMongo implements AutoCloseable {
    private final IntFunction<EmbeddedMongo> starter;
    private final int port;
    private final BlockingQueue<ClusterDescription> descriptions = new LinkedBlockingQueue<>();
    private EmbeddedMongo server;

    private TestMongo(IntFunction<EmbeddedMongo> starter) {
        this.starter = starter;
        server = starter.apply(0);
        port = server.port();
    }

    public static TestMongo inMemory() {
        return new TestMongo(EmbeddedMongo::inMemory);
    }

    public static TestMongo persistent(Path folder) {
        return new TestMongo(port -> EmbeddedMongo.start(folder, port));
    }

    StoreSettings settings() {
        return settings("");
    }

    /**
     * @param options of the connection string: {@code serverSelectionTimeoutMS=200}
     */
    StoreSettings settings(String options) {
        return new StoreSettings("mongodb://127.0.0.1:%d/?%s".formatted(port, options), "julgi");
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
        server.close();
    }

    /** At the same address; in memory it begins empty. */
    public void start() {
        server = starter.apply(port);
    }

    @Override
    public void close() {
        stop();
    }
}
