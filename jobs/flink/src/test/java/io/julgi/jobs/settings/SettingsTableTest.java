package io.julgi.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    @Test
    void documentIsThePageThatTheProgramPrints() throws Exception {
        assertThat(Files.readString(Path.of("..", "..", "docs", "settings.md")))
                .as("renew it with ./julgi settings --markdown > docs/settings.md")
                .isEqualTo(Settings.markdown());
    }
}
