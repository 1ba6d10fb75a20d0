package io.julgi.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypesTest {
    private static final SettingType<Duration> DURATION =
            SettingTypes.duration(Duration.ZERO, Duration.ofDays(365));

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "15m, PT15M",
        "1h, PT1H",
        "1h30m, PT1H30M",
        "1h 30m, PT1H30M",
        "2d, PT48H",
        "500ms, PT0.5S",
        "1m500ms, PT1M0.5S",
        "0s, PT0S",
        "2D, PT48H",
        "PT1H, PT1H",
        "P2D, PT48H",
        "pt90s, PT1M30S"
    })
    void readsDurationsAsPeopleWriteThem(String text, Duration expected) throws Exception {
        assertThat(DURATION.read(text)).isEqualTo(expected);
        assertThat(DURATION.read(DURATION.write(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1x",
                "h",
                "-1h",
                "1m1h",
                "366d",
                "99999999999999999999d",
                "P1Y"
            })
    void refusesWhatIsNoDuration(String text) {
        assertRefused(DURATION, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1d", "0x1p3", "1e-3", "1.0000001", "-0.1", "١"})
    void refusesWhatIsNoShare(String text) {
        assertRefused(SettingTypes.number(0, true, 1), text);
    }

    @Test
    void lowerEndCanBeLeftOut() throws Exception {
        assertThat(SettingTypes.number(0, false, 1).read("0.01")).isEqualTo(0.01);
        assertRefused(SettingTypes.number(0, false, 1), "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "11", "1.0", "1_0", "+5", "99999999999999999999"})
    void refusesWhatIsNoNumberFromOneToTen(String text) {
        assertRefused(SettingTypes.integer(1, 10), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 4 * * *", "*/15 * * * *", "30 5 * * 1-5", " 0 4 1 * * "})
    void readsCron(String text) throws Exception {
        assertThat(SettingTypes.cron().read(text)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 4 * *", "60 4 * * *", "0 24 * * *", "daily", "0 0 4 * * *"})
    void refusesWhatIsNoCron(String text) {
        assertRefused(SettingTypes.cron(), text);
    }

    private static void assertRefused(SettingType<?> type, String text) {
        assertThatThrownBy(() -> type.read(text))
                .isInstanceOf(SettingType.UnacceptableValueException.class);
    }
}
