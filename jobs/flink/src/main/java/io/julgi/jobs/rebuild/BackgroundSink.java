package io.julgi.jobs.rebuild;

import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.topics.timeline.Background;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Stores the background of a build: a search word that is not tracked is measured against it. */
final class BackgroundSink implements Sink<Background> {
    private static final long serialVersionUID = 1;

    private final StoreSettings settings;
    private final String build;

    BackgroundSink(StoreSettings settings, String build) {
        this.settings = settings;
        this.build = build;
    }

    @Override
    public SinkWriter<Background> createWriter(WriterInitContext context) {
        return new Writer(Store.open(settings));
    }

    private final class Writer implements SinkWriter<Background> {
        private final Store store;

        Writer(Store store) {
            this.store = store;
        }

        @Override
        public void write(Background background, Context context) {
            store.timelines().writeBackground(build, background);
        }

        @Override
        public void flush(boolean endOfInput) {} // it is on disk when its write returns

        @Override
        public void close() {
            store.close();
        }
    }
}
