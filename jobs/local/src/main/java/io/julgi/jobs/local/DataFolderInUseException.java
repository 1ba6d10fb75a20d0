package io.julgi.jobs.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Another process has the data folder. */
public final class DataFolderInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    DataFolderInUseException(Path folder, Optional<Long> owner) {
        super(
                "data folder "
                        + folder
                        + " is in use by another julgi"
                        + owner.map(pid -> " (pid " + pid + ")").orElse("")
                        + "; stop it or choose another with --data");
    }
}
