package io.julgi.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.julgi.topics.threads.WindowSize;
import java.time.OffsetDateTime;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWindowsTest {
    @ParameterizedTest
    @CsvSource({
        "DAY,   2020-02-29T00:00:00+09:00, 2020-02-29T00:00:00+09:00, 2020-03-01T00:00:00+09:00",
        "DAY,   2020-02-29T23:59:59+09:00, 2020-02-29T00:00:00+09:00, 2020-03-01T00:00:00+09:00",
        "DAY,   2020-02-29T15:00:00Z,      2020-03-01T00:00:00+09:00, 2020-03-02T00:00:00+09:00",
        "WEEK,  2020-03-01T12:00:00+09:00, 2020-02-24T00:00:00+09:00, 2020-03-02T00:00:00+09:00",
        "WEEK,  2020-03-02T00:00:00+09:00, 2020-03-02T00:00:00+09:00, 2020-03-09T00:00:00+09:00",
        "MONTH, 2020-02-29T23:59:59+09:00, 2020-02-01T00:00:00+09:00, 2020-03-01T00:00:00+09:00",
        "MONTH, 2020-12-31T23:59:59+09:00, 2020-12-01T00:00:00+09:00, 2021-01-01T00:00:00+09:00",
    })
    void holdAMomentInTheDayWeekOrMonthOfSeoul(
            WindowSize size, OffsetDateTime moment, OffsetDateTime start, OffsetDateTime end) {
        assertThat(
                        new CalendarWindows(size)
                                .assignWindows(
                                        "any article", moment.toInstant().toEpochMilli(), null))
                .containsExactly(
                        new TimeWindow(
                                start.toInstant().toEpochMilli(), end.toInstant().toEpochMilli()));
    }
}
