package io.julgi.jobs;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.julgi.jobs.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String USAGE = "Usage: flink run JAR stream|rebuild [key=value ...]";

    @Test
    void saysHowItIsUsedWhenTheJobIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.main(new String[0]))
                .withMessageStartingWith("The job is missing; expected stream or rebuild.")
                .withMessageContaining(USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "Stream", "queries=태풍", "--help"})
    void saysHowItIsUsedWhenThereIsNoSuchJob(String job) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.main(new String[] {job, "queries=태풍"}))
                .withMessageStartingWith("'" + job + "' is no job; expected stream or rebuild.")
                .withMessageContaining(USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "rebuild"})
    void tellsAllWrongSettingsInOneMessage(String job) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(
                        () ->
                                Main.main(
                                        new String[] {
                                            job, "window.size=fortnight", "lda.iteration=5"
                                        }))
                .withMessageContaining("fortnight")
                .withMessageContaining("lda.iterations");
    }
}
