package io.julgi.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    @Test
    void documentHasTheTableThatTheProgramPrints() throws Exception {
        assertThat(Files.readString(Path.of("..", "..", "docs", "settings.md")))
                .as("renew the table with ./julgi settings --markdown")
                .contains(Settings.markdown());
    }
}
