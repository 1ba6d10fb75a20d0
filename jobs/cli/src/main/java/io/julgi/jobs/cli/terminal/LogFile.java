package io.julgi.jobs.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;

/** The log of the embedded servers, which is kept off the console. */
public final class LogFile {
    private LogFile() {}

    /**
     * Logs to {@code julgi.log} in the data folder from now on. Where that is not possible, the log
     * stays where it was: opening the folder reports what is wrong with it.
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
