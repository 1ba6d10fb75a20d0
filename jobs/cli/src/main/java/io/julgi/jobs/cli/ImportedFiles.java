package io.julgi.jobs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Which files a data folder has taken in to the end, by their content, so that the next start does
 * not read them again. A file whose import was cut short is not among them and is read again, which
 * does no harm: repeats are dropped.
 */
final class ImportedFiles {
    private final Path list;

    ImportedFiles(Path dataFolder) {
        list = dataFolder.resolve("imported.properties");
    }

    boolean contains(Path file) throws IOException {
        return read().containsKey(fingerprint(file));
    }

    /** Remembers the file; a crash leaves either the old list or the new one. */
    void add(Path file) throws IOException {
        Properties imported = read();
        imported.setProperty(fingerprint(file), file.getFileName().toString());
        Path next = list.resolveSibling(list.getFileName() + ".next");
        try (OutputStream out = Files.newOutputStream(next)) {
            imported.store(out, "SHA-256 of the files that were imported to the end");
        }
        Files.move(next, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Properties read() throws IOException {
        Properties imported = new Properties();
        if (Files.exists(list)) {
            try (InputStream in = Files.newInputStream(list)) {
                imported.load(in);
            }
        }
        return imported;
    }

    private static String fingerprint(Path file) throws IOException {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
