package io.julgi.sink.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB server in this JVM, on a free loopback port, for the official driver. What a journaled
 * write was acknowledged for is there after a crash; other writes follow within a tenth of a
 * second.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final String FILE = "julgi.mv";

    /** Enough for the pages that are used all the time; the rest is read from disk. */
    private static final int CACHE_MEGABYTES = 32;

    /**
     * How long the room of replaced data is left alone. H2's 45 s allow for file systems that save
     * late; here every commit waits for the disk.
     */
    private static final int RETENTION_MILLIS = 1_000;

    private final MongoServer server;

    private EmbeddedMongo(H2Backend backend, int port) {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 4);
    }

    /**
     * Starts with the data in this folder, which is made when it is missing.
     *
     * @throws UncheckedIOException when the folder cannot be used
     * @throws IllegalStateException when its data cannot be read
     */
    public static EmbeddedMongo start(Path folder) {
        return start(folder, 0);
    }

    /** The same at this port, to be found again by those who knew an earlier one. */
    public static EmbeddedMongo start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded MongoDB cannot use " + folder + ": " + e.getMessage(), e);
        }
        return new EmbeddedMongo(new JournaledBackend(open(folder.resolve(FILE))), port);
    }

    /** Starts without data; everything is gone when it stops. For tests. */
    public static EmbeddedMongo inMemory() {
        return inMemory(0);
    }

    /** The same at this port. */
    public static EmbeddedMongo inMemory(int port) {
        return new EmbeddedMongo(
                new H2Backend(MVStore.open(null)) {
                    @Override
                    protected MongoDatabase openOrCreateDatabase(String name) {
                        return CompactDatabase.open(name, getMvStore(), getCursorRegistry());
                    }
                },
                port);
    }

    private static MVStore open(Path file) {
        try {
            MVStore store =
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .cacheSize(CACHE_MEGABYTES)
                            // JournaledBackend says when, see there.
                            .autoCommitDisabled()
                            .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException(
                    "The embedded MongoDB cannot read "
                            + file
                            + ": "
                            + e.getMessage()
                            + "; restore the file, or remove it and import the articles again",
                    e);
        }
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    /** The connection string: {@code mongodb://127.0.0.1:port}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    /** Writes everything to disk, drops all connections and stops. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
