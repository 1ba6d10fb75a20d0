package io.julgi.jobs.rebuild;

import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * The end of a rebuild: when the last query is built, checks the build and switches all readers
 * over to it at once. This is a sink so that it also happens on a cluster, where nobody waits for
 * the job.
 */
final class PublishBuild implements Sink<BuiltQuery> {
    private final StoreSettings settings;
    private final Build started;
    private final int keepBuilds;

    PublishBuild(StoreSettings settings, Build started, int keepBuilds) {
        this.settings = settings;
        this.started = started;
        this.keepBuilds = keepBuilds;
    }

    @Override
    public SinkWriter<BuiltQuery> createWriter(WriterInitContext context) {
        return new Writer();
    }

    private final class Writer implements SinkWriter<BuiltQuery> {
        private final Store store = Store.open(settings);
        private final Map<String, BuiltQuery> built = new TreeMap<>();

        @Override
        public void write(BuiltQuery query, Context context) {
            built.put(query.query(), query);
        }

        @Override
        public void flush(boolean endOfInput) {
            if (endOfInput) {
                check();
                publish();
            }
        }

        private void check() {
            if (built.isEmpty()) {
                throw new IllegalStateException(
                        ("Build %s is not published: none of its tracked queries has an article;"
                                        + " name other queries, or import articles")
                                .formatted(started.id()));
            }
            int expected = built.values().stream().mapToInt(BuiltQuery::timelines).sum();
            long stored = store.timelines().count(started.id());
            if (stored != expected) {
                throw new IllegalStateException(
                        "Build %s is not published: %d timelines were made, but %d are stored"
                                .formatted(started.id(), expected, stored));
            }
        }

        private void publish() {
            Clock clock = Clock.systemUTC();
            store.builds()
                    .finish(
                            new Build(
                                    started.id(),
                                    started.startedAt(),
                                    clock.instant(),
                                    started.articles(),
                                    built.size(),
                                    built.values().stream().mapToInt(BuiltQuery::entries).sum(),
                                    built.values().iterator().next().dictionary()));
            store.queries().track(List.copyOf(built.keySet()));
            built.values()
                    .forEach(query -> store.queries().articles(query.query(), query.articles()));
            store.builds().publish(started.id(), clock.instant());
            store.builds().deleteOlderThan(keepBuilds);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
