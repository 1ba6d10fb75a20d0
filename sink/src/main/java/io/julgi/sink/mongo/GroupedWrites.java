package io.julgi.sink.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes of many threads, each of which waits until its own is safe. What comes while others are
 * being written goes to the disk together: a write to the disk costs the same for one document and
 * for thirty.
 *
 * @param <T> what is written
 */
public final class GroupedWrites<T> {
    private final Consumer<List<T>> writer;

    // Guarded by this.
    private Group<T> next = new Group<>();
    private boolean isWriting;

    private static final class Group<T> {
        private final List<T> writes = new ArrayList<>();
        private boolean isDone;
        private RuntimeException failure;
    }

    /**
     * @param writer returns when all of these are safe; is never called by two threads at once
     */
    public GroupedWrites(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /**
     * Returns when this is written.
     *
     * @throws StoreException as the writer, or when the thread is interrupted: then nobody knows
     *     whether it is written
     */
    public void write(T write) {
        Group<T> group = join(write);
        if (!group.isDone) {
            writeAll(group);
        }
        if (group.failure != null) {
            throw group.failure;
        }
    }

    /** The write's group: done by another thread, or to be done by this one. */
    private synchronized Group<T> join(T write) {
        Group<T> group = next;
        group.writes.add(write);
        while (!group.isDone && isWriting) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("Writing was interrupted: " + write, e);
            }
        }
        if (!group.isDone) {
            isWriting = true;
            next = new Group<>();
        }
        return group;
    }

    private void writeAll(Group<T> group) {
        try {
            writer.accept(group.writes);
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
