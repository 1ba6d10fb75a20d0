package io.julgi.jobs.stream;

import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.dictionary.CurrentDictionary;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.sink.mongo.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for another version of the dictionary, on a thread of its own, so that checkpoints do not
 * wait for the store.
 */
public final class DictionaryReader
        implements SourceReader<DictionaryVersion, DictionarySource.NoSplit> {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryReader.class);

    private final StoreSettings settings;
    private final Duration interval;
    private final ScheduledExecutorService looking;
    private Store store;
    private ScheduledFuture<?> looks;

    /** What was seen last; only the looking thread uses it. */
    private Optional<CurrentDictionary> seen = Optional.empty();

    private boolean storeIsAway;

    // Handed over between the looking thread and the task's, under this object's lock.
    private DictionaryVersion found;
    private RuntimeException fault;
    private CompletableFuture<Void> available = new CompletableFuture<>();

    /** A reader that looks at this interval once it is started. */
    public DictionaryReader(StoreSettings settings, Duration interval) {
        this.settings = settings;
        this.interval = interval;
        this.looking =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, "julgi-dictionary");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    @Override
    public void start() {
        store = Store.open(settings);
        looks =
                looking.scheduleWithFixedDelay(
                        this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Optional<CurrentDictionary> current = store.dictionary().current();
            if (!current.equals(seen)) {
                DictionaryVersion version = store.dictionary().read();
                seen = current;
                handOver(version, null);
                LOG.info("Dictionary version {} is in force", version.id());
            }
            storeIsAway = false;
        } catch (StoreException away) {
            // What is in force stays so, as it would between two looks. That the store is away is
            // for those to say who write to it, and who keep trying.
            if (!storeIsAway) {
                LOG.warn("Cannot look for another dictionary: {}", away.getMessage());
            }
            storeIsAway = true;
        } catch (RuntimeException broken) {
            handOver(null, broken);
        }
    }

    private synchronized void handOver(DictionaryVersion version, RuntimeException broken) {
        found = version;
        fault = broken;
        available.complete(null);
    }

    @Override
    public synchronized InputStatus pollNext(ReaderOutput<DictionaryVersion> output) {
        if (fault != null) {
            throw fault;
        }
        if (found != null) {
            output.collect(found);
            found = null;
        }
        available = new CompletableFuture<>();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public synchronized CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<DictionarySource.NoSplit> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public void addSplits(List<DictionarySource.NoSplit> splits) {}

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(true);
        }
        looking.shutdownNow();
        if (store != null) {
            store.close();
        }
    }
}
