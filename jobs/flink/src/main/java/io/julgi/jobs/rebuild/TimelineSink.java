package io.julgi.jobs.rebuild;

import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.topics.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializerAdapter;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.StandardSinkTopologies;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Stores the timelines of a build, which nobody reads yet, and publishes the build when all tasks
 * have stored theirs.
 *
 * <p>For batch mode, where a writer commits once, at its end. A task that failed runs again from
 * the start: it replaces the timelines it had stored, and what it had handed on is forgotten.
 */
final class TimelineSink
        implements Sink<Timeline>,
                SupportsCommitter<WrittenTimelines>,
                SupportsPostCommitTopology<WrittenTimelines> {
    private static final long serialVersionUID = 1;

    private final StoreSettings settings;
    private final Build build;
    private final int keepBuilds;

    /**
     * @param build as it was started
     * @param keepBuilds how many finished builds stay when this one is published
     */
    TimelineSink(StoreSettings settings, Build build, int keepBuilds) {
        this.settings = settings;
        this.build = build;
        this.keepBuilds = keepBuilds;
    }

    @Override
    public CommittingSinkWriter<Timeline, WrittenTimelines> createWriter(
            WriterInitContext context) {
        return new Writer(Store.open(settings));
    }

    private final class Writer implements CommittingSinkWriter<Timeline, WrittenTimelines> {
        private final Store store;
        private final HeldLease lease;
        private final List<WrittenTimeline> stored = new ArrayList<>();

        Writer(Store store) {
            this.store = store;
            this.lease = new HeldLease(store, build.id());
        }

        @Override
        public void write(Timeline timeline, Context context) {
            lease.check();
            store.timelines().write(build.id(), timeline);
            stored.add(WrittenTimeline.of(timeline));
        }

        @Override
        public void flush(boolean endOfInput) {} // each is on disk when its write returns

        /** One of each task, even of one without timelines: no build comes of nothing at all. */
        @Override
        public Collection<WrittenTimelines> prepareCommit() {
            return List.of(new WrittenTimelines(stored));
        }

        @Override
        public void close() {
            lease.close();
            store.close();
        }
    }

    /** Readers switch to the whole build, not task by task: see {@link #addPostCommitTopology}. */
    @Override
    public Committer<WrittenTimelines> createCommitter(CommitterInitContext context) {
        return new Committer<>() {
            @Override
            public void commit(Collection<CommitRequest<WrittenTimelines>> requests) {}

            @Override
            public void close() {}
        };
    }

    @Override
    public SimpleVersionedSerializer<WrittenTimelines> getCommittableSerializer() {
        return serializer();
    }

    private static SimpleVersionedSerializer<WrittenTimelines> serializer() {
        return new SimpleVersionedSerializerAdapter<>(
                TypeInformation.of(WrittenTimelines.class)
                        .createSerializer(new SerializerConfigImpl()));
    }

    @Override
    public void addPostCommitTopology(DataStream<CommittableMessage<WrittenTimelines>> stored) {
        StandardSinkTopologies.addGlobalCommitter(
                stored,
                () -> new PublishBuild(settings, build, keepBuilds),
                TimelineSink::serializer);
    }
}
