package io.julgi.jobs.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder in which one process keeps everything. It belongs to whoever holds the lock on a file
 * in it; the operating system gives the lock up when that process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "julgi.lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process and makes it when it is missing.
     *
     * @throws DataFolderInUseException when another process has it
     * @throws IOException with one clear message when it cannot be used
     */
    public static DataFolder open(Path folder) throws IOException {
        Optional<DataFolder> free = tryOpen(folder);
        if (free.isEmpty()) {
            throw new DataFolderInUseException(folder, owner(folder));
        }
        return free.get();
    }

    /**
     * Takes the folder for this process unless another one has it.
     *
     * @throws IOException as {@link #open}
     */
    public static Optional<DataFolder> tryOpen(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        create(absolute);
        FileChannel channel = lockFile(absolute);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new DataFolder(absolute, channel, lock));
    }

    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "data folder "
                            + folder
                            + " cannot be made: "
                            + e.getFile()
                            + " is a file; choose another with --data",
                    e);
        } catch (IOException e) {
            throw new IOException(
                    "data folder "
                            + folder
                            + " cannot be made ("
                            + reason(e)
                            + "); choose another with --data",
                    e);
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        try {
            return FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException(
                    "data folder "
                            + folder
                            + " cannot be written to ("
                            + reason(e)
                            + "); change its permissions or choose another with --data",
                    e);
        }
    }

    /** The class of a file system exception says what its message does not: only the path. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The process that has the folder, as far as it has told. */
    private static Optional<Long> owner(Path folder) throws IOException {
        try {
            String pid = Files.readString(folder.resolve(LOCK)).strip();
            return pid.matches("\\d{1,18}") ? Optional.of(Long.valueOf(pid)) : Optional.empty();
        } catch (NoSuchFileException justRemoved) {
            return Optional.empty();
        }
    }

    /** The folder itself, as an absolute path. */
    public Path path() {
        return folder;
    }

    /** Where the embedded Kafka keeps its data. */
    public Path kafka() {
        return folder.resolve("kafka");
    }

    /** Where the embedded MongoDB keeps its data. */
    public Path mongo() {
        return folder.resolve("mongo");
    }

    /** Where Flink keeps its checkpoints. */
    public Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    /** Gives the folder to whoever wants it next. */
    @Override
    public void close() throws IOException {
        // The file stays: removing it while another process opens it would give two locks.
        lock.release();
        channel.close();
    }
}
