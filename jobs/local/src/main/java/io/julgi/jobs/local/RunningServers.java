package io.julgi.jobs.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the servers of a running data folder are, for other processes on this machine. Kept in the
 * file {@code running.properties} from the start to the stop. After a crash the file stays, so it
 * tells the truth only while another process holds the folder.
 *
 * @param kafka {@code host:port}
 * @param mongo a connection string
 * @param http the address of the web view; empty while there is none
 */
public record RunningServers(String kafka, String mongo, String http) {
    private static final String FILE = "running.properties";

    /** The same with a web view. */
    public RunningServers withHttp(String address) {
        return new RunningServers(kafka, mongo, address);
    }

    /**
     * What the process that has this folder has told; empty when it has not yet.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public static Optional<RunningServers> read(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(reader);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
        String kafka = properties.getProperty("kafka", "");
        String mongo = properties.getProperty("mongo", "");
        return kafka.isEmpty() || mongo.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunningServers(kafka, mongo, properties.getProperty("http", "")));
    }

    /** Tells other processes; only for who has the folder. */
    void write(DataFolder folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("kafka", kafka);
        properties.setProperty("mongo", mongo);
        properties.setProperty("http", http);
        Path written = folder.path().resolve(FILE + ".new");
        try (Writer writer = Files.newBufferedWriter(written)) {
            properties.store(writer, "Where the servers are while julgi runs on this folder");
        }
        Files.move(
                written,
                folder.path().resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets what was told, by this process or by one that crashed. */
    static void delete(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.path().resolve(FILE));
    }
}
