package io.julgi.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");

    @Test
    void documentHasTheTableThatTheProgramPrints() throws Exception {
        assertThat(Files.readString(DOCUMENT))
                .as("renew it with ./julgi settings --markdown")
                .contains(Settings.markdown());
    }
}
