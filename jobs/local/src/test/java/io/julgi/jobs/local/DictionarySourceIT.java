package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.jobs.stream.DictionaryReader;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.dictionary.DictionaryVersion;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reader against a real store, without a cluster. */
class DictionarySourceIT {
    private static final Instant NINE = Instant.parse("2020-02-01T00:00:00Z");

    private EmbeddedMongo mongo;
    private StoreSettings settings;
    private Store store;
    private final Given output = new Given();

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.inMemory();
        settings = new StoreSettings(mongo.uri(), "julgi");
        store = Store.open(settings);
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void givesTheVersionInForceAndThenEachNewOneOnce() throws Exception {
        DictionaryVersion first = store.dictionary().accept(List.of("씽큐큐"), NINE);
        try (DictionaryReader reader = new DictionaryReader(settings, Duration.ofMillis(20))) {
            reader.start();
            awaitAndPoll(reader);
            assertThat(output.versions).containsExactly(first);

            DictionaryVersion second =
                    store.dictionary().accept(List.of("핑크퐁퐁"), NINE.plusSeconds(1));
            awaitAndPoll(reader);
            assertThat(output.versions).containsExactly(first, second);

            store.dictionary().revert(first.id(), NINE.plusSeconds(2));
            awaitAndPoll(reader);
            assertThat(output.versions).containsExactly(first, second, first);
            assertThat(reader.snapshotState(1)).isEmpty();
        }
    }

    @Test
    void hasNothingToGiveWhileNothingWasEverSwitched() throws Exception {
        try (DictionaryReader reader = new DictionaryReader(settings, Duration.ofMillis(20))) {
            reader.start();
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
            assertThat(reader.isAvailable()).isNotDone();

            DictionaryVersion first = store.dictionary().accept(List.of("씽큐큐"), NINE);
            awaitAndPoll(reader);
            assertThat(output.versions).containsExactly(first);
        }
    }

    @Test
    void waitsForAStoreThatIsAway() throws Exception {
        StoreSettings away =
                new StoreSettings("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50", "julgi");
        try (DictionaryReader reader = new DictionaryReader(away, Duration.ofMillis(20))) {
            reader.start();
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
            assertThat(output.versions).isEmpty();
        }
    }

    /** Keeps what the reader gives. */
    private static final class Given implements ReaderOutput<DictionaryVersion> {
        private final List<DictionaryVersion> versions = new ArrayList<>();

        @Override
        public void collect(DictionaryVersion version) {
            versions.add(version);
        }

        @Override
        public void collect(DictionaryVersion version, long time) {
            versions.add(version);
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}

        @Override
        public SourceOutput<DictionaryVersion> createOutputForSplit(String split) {
            return this;
        }

        @Override
        public void releaseOutputForSplit(String split) {}
    }

    private void awaitAndPoll(DictionaryReader reader) throws Exception {
        reader.isAvailable().get(100, TimeUnit.SECONDS);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    }
}
