package io.julgi.web;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.topics.timeline.Level;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;

/** A real store over MongoDB's wire protocol, in memory, with the sample stories in it. */
final class SampleStore implements AutoCloseable {

    static final String FIRST = "20201101T040000Z";
    static final String SECOND = "20201102T040000Z";
    static final Instant PUBLISHED_AT = Instant.parse("2020-11-01T04:03:00Z");

    private final InetSocketAddress address;
    private final Store store;
    private MongoServer server = new MongoServer(new MemoryBackend());

    /** Empty, with nothing published. */
    SampleStore() {
        address = server.bind();
        String uri = "mongodb://%s:%d/".formatted(address.getHostString(), address.getPort());
        store = Store.open(new StoreSettings(uri, "julgi"));
        store.createIndexes();
    }

    /** With articles and one published build. */
    static SampleStore published() {
        SampleStore sample = new SampleStore();
        sample.store.articles().write(SampleStories.articles());
        sample.store.queries().track(List.of(SampleStories.QUERY, "월드컵"));
        sample.store.queries().articles(SampleStories.QUERY, SampleStories.articles().size());
        sample.writeBuild(FIRST);
        sample.store.builds().publish(FIRST, PUBLISHED_AT);
        return sample;
    }

    /** A finished build with the sample timelines. */
    void writeBuild(String id) {
        Instant start = PUBLISHED_AT.minusSeconds(180);
        store.builds().start(new Build(id, start, null, 0, 0, 0, "1"));
        int entries = 0;
        for (Level level : Level.values()) {
            store.timelines().write(id, SampleStories.timeline(level));
            entries += SampleStories.timeline(level).entries().size();
        }
        store.builds()
                .finish(
                        new Build(
                                id,
                                start,
                                PUBLISHED_AT.minusSeconds(1),
                                SampleStories.articles().size(),
                                1,
                                entries,
                                "1"));
    }

    Store store() {
        return store;
    }

    /** The database goes away. */
    void stopServer() {
        server.shutdownNow();
    }

    /** It comes back at its address, but empty. */
    void startServer() {
        server = new MongoServer(new MemoryBackend());
        server.bind(address);
    }

    @Override
    public void close() {
        store.close();
        server.shutdownNow();
    }
}
