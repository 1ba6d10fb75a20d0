package io.julgi.sink;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * Writes of many threads, each of which waits until its own is safe. What comes while others are
 * being written goes to the disk together: a write to the disk costs the same for one document and
 * for thirty.
 */
final class GroupedWrites {
    private final DocumentCollection collection;

    // Guarded by this.
    private Group next = new Group();
    private boolean isWriting;

    private static final class Group {
        private final List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        private boolean isDone;
        private RuntimeException failure;
    }

    GroupedWrites(DocumentCollection collection) {
        this.collection = collection;
    }

    /**
     * Returns when this is written.
     *
     * @throws StoreException as {@link BulkWriter#write}, or when the thread is interrupted: then
     *     nobody knows whether it is written
     */
    void write(WriteModel<BsonDocument> write) {
        Group group = join(write);
        if (!group.isDone) {
            writeAll(group);
        }
        if (group.failure != null) {
            throw group.failure;
        }
    }

    /** The write's group: done by another thread, or to be done by this one. */
    private synchronized Group join(WriteModel<BsonDocument> write) {
        Group group = next;
        group.writes.add(write);
        while (!group.isDone && isWriting) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException(
                        collection.context("writing a document was interrupted"), e);
            }
        }
        if (!group.isDone) {
            isWriting = true;
            next = new Group();
        }
        return group;
    }

    private void writeAll(Group group) {
        try {
            collection.write(group.writes);
        } catch (RuntimeException e) {
            group.failure = e;
        } finally {
            synchronized (this) {
                group.isDone = true;
                isWriting = false;
                notifyAll();
            }
        }
    }
}
