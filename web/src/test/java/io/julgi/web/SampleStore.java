package io.julgi.web;

import io.julgi.sink.Build;
import io.julgi.sink.Store;
import io.julgi.sink.StoreSettings;
import io.julgi.sink.embedded.EmbeddedMongo;
import java.time.Instant;
import java.util.List;

/** A real store over MongoDB's wire protocol, in memory, with the sample stories in it. */
final class SampleStore implements AutoCloseable {

    static final String FIRST = "20201101T040000Z";
    static final String SECOND = "20201102T040000Z";
    static final Instant PUBLISHED_AT = Instant.parse("2020-11-01T04:03:00Z");

    private final int port;
    private final Store store;
    private EmbeddedMongo server = EmbeddedMongo.inMemory();

    /** Empty, with nothing published. */
    SampleStore() {
        port = server.port();
        store = Store.open(new StoreSettings(server.uri(), "julgi"));
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
        store.timelines().write(id, SampleStories.timeline());
        store.builds()
                .finish(
                        new Build(
                                id,
                                start,
                                PUBLISHED_AT.minusSeconds(1),
                                SampleStories.articles().size(),
                                1,
                                SampleStories.timeline().entries().size(),
                                "1"));
    }

    Store store() {
        return store;
    }

    /** The database goes away. */
    void stopServer() {
        server.close();
    }

    /** It comes back at its address, but empty. */
    void startServer() {
        server = EmbeddedMongo.inMemory(port);
    }

    @Override
    public void close() {
        store.close();
        server.close();
    }
}
