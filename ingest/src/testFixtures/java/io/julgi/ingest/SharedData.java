package io.julgi.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds data sets of real Korean text outside the repository; tests skip without them. */
public final class SharedData {
    private SharedData() {}

    /**
     * This file in the folder that the property {@code julgi.data} names, else in the nearest
     * {@code shared/data} beside a parent folder. Skips the test when it is absent.
     */
    public static Path file(String name) {
        Optional<Path> folder = folder();
        assumeTrue(
                folder.map(f -> f.resolve(name)).filter(Files::isReadable).isPresent(),
                "No " + name + ": set -Djulgi.data to the folder of the shared data");
        return folder.orElseThrow().resolve(name);
    }

    private static Optional<Path> folder() {
        String given = System.getProperty("julgi.data");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
