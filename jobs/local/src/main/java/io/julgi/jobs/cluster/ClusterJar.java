package io.julgi.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the jar lies that is sent to a cluster: beside the classes or the jar that we run from. */
public final class ClusterJar {
    /** Names the file where it lies elsewhere. */
    public static final String PROPERTY = "julgi.cluster.jar";

    private ClusterJar() {}

    /**
     * The jar that was compiled with this class.
     *
     * @throws ClusterException when it was not compiled, or when there are several
     */
    public static Path find() {
        String given = System.getProperty(PROPERTY, "");
        return given.isBlank() ? in(ownFolder()) : existing(Path.of(given));
    }

    /** The one cluster jar in a folder. */
    static Path in(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(folder, "julgi-jobs-flink-*-cluster.jar")) {
            jars.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for the cluster jar in " + folder, e);
        }
        if (found.size() > 1) {
            throw new ClusterException(
                    "Expected one cluster jar but found %s; remove the old ones".formatted(found));
        }
        return existing(
                found.isEmpty()
                        ? folder.resolve("julgi-jobs-flink-VERSION-cluster.jar")
                        : found.get(0));
    }

    /**
     * The same path, when a jar is there.
     *
     * @throws ClusterException that says how to get it
     */
    static Path existing(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new ClusterException(
                    "No cluster jar at %s; compile it first with `./julgi --version`"
                            .formatted(jar.toAbsolutePath()));
        }
        return jar;
    }

    /** The folder of the jar that this class was loaded from: the launcher puts both together. */
    private static Path ownFolder() {
        try {
            return Path.of(
                            ClusterJar.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .toAbsolutePath()
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Our own place is no URI", e);
        }
    }
}
