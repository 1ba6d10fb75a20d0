package io.julgi.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
    @Test
    void theDocumentListsEverySettingAsItIs() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "settings.md")))
                .as("renew the table with ./julgi settings --markdown")
                .endsWith(Settings.markdown());
    }
}
