package io.julgi.jobs.stream;

import io.julgi.sink.StoreSettings;
import io.julgi.sink.dictionary.DictionaryVersion;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The version of the dictionary that is in force, and each one that comes to be in force while the
 * job runs. Asks the store for one small document at an interval, whatever the size of the
 * dictionary, and reads the dictionary itself only when it is another one.
 *
 * <p>Has no state: after a restart the version in force is given again, and what came before stands
 * in the state of {@link Tokenize}. Meant for one task.
 */
final class DictionarySource implements Source<DictionaryVersion, DictionarySource.NoSplit, Void> {
    private static final long serialVersionUID = 1;

    private final StoreSettings store;
    private final Duration interval;

    DictionarySource(StoreSettings store, Duration interval) {
        this.store = store;
        this.interval = interval;
    }

    /**
     * For this source: it is idle as far as event time goes, so that the articles beside it need
     * not wait for it. A watermark of its own, however late, would be the whole job's while no
     * article comes.
     */
    static WatermarkStrategy<DictionaryVersion> withoutTime() {
        return WatermarkStrategy.forGenerator(context -> new AlwaysIdle());
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<DictionaryVersion, NoSplit> createReader(SourceReaderContext context) {
        return new DictionaryReader(store, interval);
    }

    @Override
    public SplitEnumerator<NoSplit, Void> createEnumerator(
            SplitEnumeratorContext<NoSplit> context) {
        return new NothingToShare();
    }

    @Override
    public SplitEnumerator<NoSplit, Void> restoreEnumerator(
            SplitEnumeratorContext<NoSplit> context, Void nothing) {
        return new NothingToShare();
    }

    @Override
    public SimpleVersionedSerializer<NoSplit> getSplitSerializer() {
        return new Empty<>(new NoSplit());
    }

    @Override
    public SimpleVersionedSerializer<Void> getEnumeratorCheckpointSerializer() {
        return new Empty<>(null);
    }

    /** There is one document to look at, and nothing to share out. */
    static final class NoSplit implements SourceSplit {
        @Override
        public String splitId() {
            return "dictionary";
        }
    }

    private static final class AlwaysIdle implements WatermarkGenerator<DictionaryVersion> {
        @Override
        public void onEvent(DictionaryVersion version, long time, WatermarkOutput output) {
            output.markIdle();
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.markIdle();
        }
    }

    private static final class NothingToShare implements SplitEnumerator<NoSplit, Void> {
        @Override
        public void start() {}

        @Override
        public void handleSplitRequest(int subtask, String host) {}

        @Override
        public void addSplitsBack(List<NoSplit> splits, int subtask) {}

        @Override
        public void addReader(int subtask) {}

        @Override
        public Void snapshotState(long checkpoint) {
            return null;
        }

        @Override
        public void close() {}
    }

    /** For what has nothing to remember. */
    private record Empty<T>(T value) implements SimpleVersionedSerializer<T> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(T nothing) {
            return new byte[0];
        }

        @Override
        public T deserialize(int version, byte[] nothing) {
            return value;
        }
    }
}
