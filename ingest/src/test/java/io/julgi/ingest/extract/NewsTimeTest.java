package io.julgi.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTimeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-05-01 10:11                | 2023-05-01T10:11:00+09:00",
                "등록 :2018-04-05 09:12            | 2018-04-05T09:12:00+09:00",
                "2015.03.02 20:31                | 2015-03-02T20:31:00+09:00",
                "2015. 3. 2. 20:31               | 2015-03-02T20:31:00+09:00",
                "2012-05-11 03:00:17             | 2012-05-11T03:00:17+09:00",
                "2022년 5월 10일 오후 3시 5분          | 2022-05-10T15:05:00+09:00",
                "2022년 5월 10일 오전 12:05          | 2022-05-10T00:05:00+09:00",
                "2022.05.10(화) 09:30             | 2022-05-10T09:30:00+09:00",
                "2021-06-15T03:00:00+09:00       | 2021-06-15T03:00:00+09:00",
                "2021-06-15T03:00:00.123Z        | 2021-06-15T03:00:00Z",
                "2021-06-15T03:00:00-0500        | 2021-06-15T03:00:00-05:00",
                "20220510103000                  | 2022-05-10T10:30:00+09:00",
            })
    void readsTimes(String text, String expected) {
        assertThat(NewsTime.in(text, SEOUL).published())
                .contains(new NewsTime.Stamp(Instant.parse(expected), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015.03.02", "20150302", "2015년 3월 2일", "2015-03-02 게재"})
    void readsDays(String text) {
        assertThat(NewsTime.in(text, SEOUL).published())
                .contains(new NewsTime.Stamp(Instant.parse("2015-03-02T00:00:00+09:00"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "어제",
                "2023-02-31 10:00",
                "2023-13-01",
                "2023-01-01 25:00",
                "010-1234-5678"
            })
    void findsNoTime(String text) {
        assertThat(NewsTime.in(text, SEOUL)).isEqualTo(NewsTime.Stamps.NONE);
    }

    @Test
    void tellsPublicationAndChangeApartByTheirLabels() {
        NewsTime.Stamps stamps = NewsTime.in("수정 2023-05-02 08:00 입력 2023-05-01 10:11", SEOUL);

        assertThat(stamps.published().map(NewsTime.Stamp::at))
                .contains(Instant.parse("2023-05-01T10:11:00+09:00"));
        assertThat(stamps.modified().map(NewsTime.Stamp::at))
                .contains(Instant.parse("2023-05-02T08:00:00+09:00"));
    }

    @Test
    void aChangeAloneIsNoPublication() {
        assertThat(NewsTime.in("최종수정 2023-05-02 08:00", SEOUL).published())
                .isEqualTo(Optional.empty());
    }
}
