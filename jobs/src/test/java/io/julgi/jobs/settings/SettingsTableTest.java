package io.julgi.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- ./julgi settings --markdown -->\n";
    private static final String END = "<!-- end of settings -->";

    @Test
    void readmeHasTheTableThatTheProgramPrints() throws Exception {
        assumeThat(README).as("there is no README yet").exists();
        String readme = Files.readString(README);
        assertThat(readme).contains(BEGIN, END);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        assertThat(readme.substring(begin, readme.indexOf(END, begin)).strip())
                .as("renew it with ./julgi settings --markdown")
                .isEqualTo(Settings.markdown().strip());
    }
}
