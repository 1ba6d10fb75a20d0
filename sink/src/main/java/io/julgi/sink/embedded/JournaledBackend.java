package io.julgi.sink.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MongoDB's data in one H2 file, with MongoDB's promise about its journal: a write that asks for it
 * ({@code j: true}, or a majority, which implies it) is on disk before it is acknowledged; any
 * other is soon after.
 *
 * <p>H2 by itself saves what is there once a second, even in the middle of a command that has
 * changed the data but not yet the index; a crash then would leave both at odds for ever. So here
 * H2 never saves by itself: commands that change something run side by side, and a commit waits
 * until none is under way.
 */
final class JournaledBackend extends H2Backend {
    private static final Logger LOG = LoggerFactory.getLogger(JournaledBackend.class);

    /** Any other command may change something, and then must not be saved half done. */
    private static final Set<String> READING =
            Set.of(
                    "buildinfo",
                    "count",
                    "distinct",
                    "endsessions",
                    "find",
                    "getmore",
                    "hello",
                    "ismaster",
                    "killcursors",
                    "listcollections",
                    "listdatabases",
                    "listindexes",
                    "ping",
                    "serverstatus");

    /** Writes of documents; all other changes (of collections, indexes) are always journaled. */
    private static final Set<String> WRITING =
            Set.of("insert", "update", "delete", "findandmodify");

    /** MongoDB's own pace of saving what nobody waits for. */
    private static final int PAUSE_MILLIS = 100;

    /** Below this share of live data in the file, in per cent, old data is moved together. */
    private static final int FILL_RATE = 50;

    /** How much is moved at once: as much as nobody notices. */
    private static final int MOVED_BYTES = 1 << 20;

    private final ReadWriteLock changes = new ReentrantReadWriteLock(true);
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "mongo-journal");
                        thread.setDaemon(true);
                        return thread;
                    });

    JournaledBackend(MVStore store) {
        super(CompactDatabase.prepared(store));
        var unused =
                keeper.scheduleWithFixedDelay(
                        this::keep, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return CompactDatabase.open(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (READING.contains(name)) {
            return super.handleCommand(channel, database, command, query);
        }
        Document reply;
        changes.readLock().lock();
        try {
            reply = super.handleCommand(channel, database, command, query);
        } finally {
            changes.readLock().unlock();
        }
        if (isJournaled(name, query)) {
            commit();
        }
        return reply;
    }

    static boolean isJournaled(String command, Document query) {
        if (!WRITING.contains(command)) {
            return true;
        }
        return query.get("writeConcern") instanceof Document concern
                && (Boolean.TRUE.equals(concern.get("j")) || "majority".equals(concern.get("w")));
    }

    /** Puts everything that was done so far on disk. */
    @Override
    public void commit() {
        changes.writeLock().lock();
        try {
            MVStore store = getMvStore();
            // Another commit, or the last one at the stop, may have taken ours along meanwhile.
            if (!store.isClosed() && store.hasUnsavedChanges()) {
                store.commit();
                store.sync();
            }
        } finally {
            changes.writeLock().unlock();
        }
    }

    /** What H2's own background thread would do if it were on. */
    private void keep() {
        try {
            commit();
            changes.writeLock().lock();
            try {
                if (getMvStore().isClosed()) {
                    return;
                }
                getMvStore().compact(FILL_RATE, MOVED_BYTES);
            } finally {
                changes.writeLock().unlock();
            }
        } catch (RuntimeException e) {
            // The next journaled write meets the same fault and tells its caller.
            LOG.error("MongoDB's file could not be saved in the background", e);
        }
    }

    @Override
    public void close() {
        // Without interrupting it: that would close the file under everybody.
        keeper.shutdown();
        changes.writeLock().lock();
        try {
            super.close();
        } finally {
            changes.writeLock().unlock();
        }
    }
}
