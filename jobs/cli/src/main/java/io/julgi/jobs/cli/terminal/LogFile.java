package io.julgi.jobs.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;

/** Where the servers inside write what is of no use on the console. */
public final class LogFile {
    private LogFile() {}

    /**
     * Logs into the data folder from now on: {@code julgi.log}. Where that cannot be, the log stays
     * where it was: whoever opens the folder says what is wrong with it.
     */
    public static void in(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        if (isUsable(folder)) {
            System.setProperty("julgi.log", folder.resolve("julgi.log").toString());
            Configurator.reconfigure();
        }
    }

    private static boolean isUsable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException unusable) {
            return false;
        }
    }
}
