package io.julgi.jobs.local;

import io.julgi.sink.embedded.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers of one machine: its data folder, Kafka and MongoDB, all in this JVM. Other processes
 * find them through {@link RunningServers}.
 */
public final class LocalServers implements AutoCloseable {
    /** Also makes logging start before two threads would start it at once. */
    private static final Logger LOG = LoggerFactory.getLogger(LocalServers.class);

    private final DataFolder folder;
    private final EmbeddedMongo mongo;
    private final EmbeddedKafka kafka;
    private RunningServers running;

    private LocalServers(
            DataFolder folder, EmbeddedMongo mongo, EmbeddedKafka kafka, RunningServers running) {
        this.folder = folder;
        this.mongo = mongo;
        this.kafka = kafka;
        this.running = running;
    }

    /**
     * Takes the folder and starts both servers on it.
     *
     * @throws DataFolderInUseException when another process has the folder
     * @throws IOException with one clear message when the folder cannot be used
     * @throws IllegalStateException when a server does not come up
     */
    public static LocalServers start(Path data) throws IOException {
        DataFolder folder = DataFolder.open(data);
        try {
            RunningServers.delete(folder);
            // Side by side: both wait a lot.
            CompletableFuture<EmbeddedMongo> mongo =
                    CompletableFuture.supplyAsync(() -> EmbeddedMongo.start(folder.mongo()));
            try {
                EmbeddedKafka kafka = EmbeddedKafka.start(folder.kafka());
                try {
                    return announced(folder, mongo.join(), kafka);
                } catch (IOException | RuntimeException e) {
                    kafka.close();
                    throw e;
                }
            } catch (IOException | RuntimeException e) {
                mongo.thenAccept(EmbeddedMongo::close).exceptionally(alreadyTold -> null).join();
                throw e;
            }
        } catch (CompletionException e) {
            folder.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static LocalServers announced(
            DataFolder folder, EmbeddedMongo mongo, EmbeddedKafka kafka) throws IOException {
        RunningServers running = new RunningServers(kafka.bootstrap(), mongo.uri(), "");
        running.write(folder);
        LOG.info(
                "{} has Kafka at {} and MongoDB at {}",
                folder.path(),
                running.kafka(),
                running.mongo());
        return new LocalServers(folder, mongo, kafka, running);
    }

    /** The folder, which this process has until {@link #close()}. */
    public DataFolder folder() {
        return folder;
    }

    /** Where the servers are. */
    public RunningServers running() {
        return running;
    }

    /** Tells other processes where the web view is, too. */
    public void announceHttp(String address) throws IOException {
        running = running.withHttp(address);
        running.write(folder);
    }

    /** Stops both servers and gives the folder back. */
    @Override
    public void close() throws IOException {
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(kafka::close);
        try {
            mongo.close();
            stopped.join();
        } finally {
            RunningServers.delete(folder);
            folder.close();
        }
    }
}
