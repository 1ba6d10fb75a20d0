package io.julgi.jobs.cli;

import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;

/** Where the servers inside write what is of no use on the console. */
final class LogFile {
    private LogFile() {}

    /** Logs into the data folder from now on: {@code julgi.log}. */
    static Path in(Path data) {
        Path file = data.toAbsolutePath().normalize().resolve("julgi.log");
        System.setProperty("julgi.log", file.toString());
        Configurator.reconfigure();
        return file;
    }
}
