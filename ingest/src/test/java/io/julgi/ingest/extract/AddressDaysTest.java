package io.julgi.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressDaysTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.kr/sitemap/2016.xml.gz,               2016-01-01, 2016-12-31",
        "https://a.kr/sitemap/2016-02.xml,               2016-02-01, 2016-02-29",
        "https://a.kr/map/201603.xml,                    2016-03-01, 2016-03-31",
        "https://a.kr/map/2016/03/05,                    2016-03-05, 2016-03-05",
        "https://a.kr/news/article/all/20160305/1234/1,  2016-03-05, 2016-03-05",
        "https://a.kr/2016/sitemap-20160305.xml,         2016-03-05, 2016-03-05",
    })
    void aYearAMonthOrADayStandsInTheAddress(String address, LocalDate first, LocalDate last) {
        assertThat(AddressDays.in(address)).contains(new AddressDays(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "https://news2016.kr/sitemap.xml",
        "https://a.kr/sitemap-1.xml",
        "https://a.kr/a/20163",
        "https://a.kr/a/120160305",
        "https://a.kr/map/2016-99.xml",
    })
    void otherNumbersNameNoDays(String address) {
        assertThat(AddressDays.in(address)).isEmpty();
    }

    @Test
    void daysMeetASpanThatHoldsAnyOfThem() {
        AddressDays march = AddressDays.in("/2016-03").orElseThrow();

        assertThat(march.meet(LocalDate.of(2016, 3, 31), LocalDate.of(2016, 5, 1))).isTrue();
        assertThat(march.meet(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 3, 1))).isTrue();
        assertThat(march.meet(LocalDate.of(2016, 4, 1), LocalDate.of(2016, 5, 1))).isFalse();
        assertThat(march.meet(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 2, 29))).isFalse();
        assertThat(Optional.of(march)).map(AddressDays::isOneDay).contains(false);
    }
}
