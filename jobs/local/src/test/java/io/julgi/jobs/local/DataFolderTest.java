package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir private Path temporary;

    @Test
    void namesTheProcessThatHasTheFolder() throws Exception {
        Path data = temporary.resolve("data");
        try (ChildProcess child = ChildProcess.start(FolderProcess.class, data)) {
            String pid = child.line();
            assertThatThrownBy(() -> DataFolder.open(data))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessage(
                            "data folder %s is in use by another julgi (pid %s); stop it or choose"
                                    + " another with --data",
                            data, pid);
            child.kill();
        }
        try (DataFolder free = DataFolder.open(data)) {
            assertThat(free.path()).isEqualTo(data);
        }
    }

    @Test
    void belongsToOneUserEvenInsideAProcess() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(folder.path()))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining("(pid " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void isNoFile() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "data folder %s cannot be made: %s is a file; choose another with --data",
                        file, file);
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void isNoPlaceThatCannotBeWrittenTo() {
        // Not even root can make a folder there.
        Path nowhere = Path.of("/proc/julgi");
        assertThatThrownBy(() -> DataFolder.open(nowhere))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("data folder /proc/julgi cannot be made")
                .hasMessageContaining("choose another with --data");
    }

    @Test
    void tellsOtherProcessesWhereItsServersAre() throws Exception {
        RunningServers servers =
                new RunningServers("127.0.0.1:1", "mongodb://127.0.0.1:2", "http://127.0.0.1:3/");
        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThat(RunningServers.read(temporary)).isEmpty();
            servers.write(folder);
            assertThat(RunningServers.read(temporary)).contains(servers);
            RunningServers.delete(folder);
            assertThat(RunningServers.read(temporary)).isEmpty();
        }
    }
}
